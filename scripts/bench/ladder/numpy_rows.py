"""NumPy's rows of the ladder: the convolutions of lesson 13, the diary's, and two products, each as NumPy does it best."""
import numpy as np
from asked import milliseconds, serve
from numpy.lib.stride_tricks import as_strided


def sines(shape, dtype, start=0):
    return np.sin(np.arange(start, start + np.prod(shape))).reshape(shape).astype(dtype)


def windows(images, height, width):
    """A view of every patch: [..., outHeight, outWidth, height, width], without a copy."""
    *front, rows, columns = images.shape
    shape = (*front, rows - height + 1, columns - width + 1, height, width)
    return as_strided(images, shape, images.strides + images.strides[-2:])


def by_loops(image, kernel):
    """What the diary begins with: every place a step of Python's."""
    out = np.empty((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1), image.dtype)
    for y in range(out.shape[0]):
        for x in range(out.shape[1]):
            out[y, x] = (image[y : y + kernel.shape[0], x : x + kernel.shape[1]] * kernel).sum()
    return out


def by_einsum(image, kernel):
    """The diary's: a strided view over the image, contracted with the kernel."""
    return np.einsum("ijxy,xy->ij", windows(image, *kernel.shape), kernel)


def by_patches(image, kernel):
    """The diary's other one: every patch a row, times the kernel as a column."""
    patches = windows(image, *kernel.shape)
    return (patches.reshape(-1, kernel.size) @ kernel.ravel()).reshape(patches.shape[:2])


def im2col(images, kernels):
    filters, channels, height, width = kernels.shape
    patches = windows(images, height, width).transpose(0, 2, 3, 1, 4, 5)
    batch, rows, columns = patches.shape[:3]
    product = patches.reshape(-1, channels * height * width) @ kernels.reshape(filters, -1).T
    return np.ascontiguousarray(product.reshape(batch, rows, columns, filters).transpose(0, 3, 1, 2))


def convolution(function, image_shape, kernel_shape, dtype):
    images, kernels = sines(image_shape, dtype), sines(kernel_shape, dtype, np.prod(image_shape))
    return lambda: function(images, kernels)


def product(m, k, n, dtype):
    a, b = sines((m, k), dtype), sines((k, n), dtype, m * k)
    return lambda: a @ b


images, kernels, image, kernel = (16, 8, 28, 28), (16, 8, 3, 3), (300, 300), (3, 3)
rows = {
    f"{name}, {kind}": make(dtype)
    for kind, dtype in {"float64": np.float64, "float32": np.float32}.items()
    for name, make in {
        "im2col and BLAS": lambda dtype: convolution(im2col, images, kernels, dtype),
        "nested loops": lambda dtype: convolution(by_loops, image, kernel, dtype),
        "as_strided and einsum": lambda dtype: convolution(by_einsum, image, kernel, dtype),
        "patches and a product": lambda dtype: convolution(by_patches, image, kernel, dtype),
        "8 × 72 · 72 × 2704": lambda dtype: product(8, 72, 2704, dtype),
        "256 × 256 · 256 × 256": lambda dtype: product(256, 256, 256, dtype),
    }.items()
}


def digest(row):
    numbers = rows[row]().astype(np.float64).ravel()
    return float((numbers * (np.arange(numbers.size) % 7 - 3)).sum() / np.abs(numbers).sum())


serve({"turn": lambda row: milliseconds(rows[row]), "digest": digest})
