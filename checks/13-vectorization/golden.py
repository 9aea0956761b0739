"""Writes golden.json: patches and products from NumPy, convolutions, their gradients and pooling from PyTorch, in float64."""
import json
import numpy as np
import torch
from numpy.lib.stride_tricks import sliding_window_view

random = np.random.default_rng(13)


def numbers(*shape):
    return np.round(random.standard_normal(shape), 4)


def told(array):
    array = np.asarray(array.detach() if isinstance(array, torch.Tensor) else array)
    return {"shape": list(array.shape), "numbers": array.ravel().tolist()}


def im2col(batch, channels, height, width, kernel_height, kernel_width):
    images = numbers(batch, channels, height, width)
    windows = sliding_window_view(images, (kernel_height, kernel_width), axis=(2, 3))
    patches = windows.transpose(0, 2, 3, 1, 4, 5).reshape(-1, channels * kernel_height * kernel_width)
    return {"images": told(images), "kernelHeight": kernel_height, "kernelWidth": kernel_width, "patches": told(patches)}


def matmul(m, k, n):
    a, b = numbers(m, k), numbers(k, n)
    return {"a": told(a), "b": told(b), "product": told(a @ b)}


def convolution(images, kernels):
    images = torch.tensor(numbers(*images), requires_grad=True)
    kernels = torch.tensor(numbers(*kernels), requires_grad=True)
    out = torch.nn.functional.conv2d(images, kernels)
    d_out = torch.tensor(numbers(*out.shape))
    out.backward(d_out)
    return {
        "images": told(images), "kernels": told(kernels), "out": told(out),
        "dOut": told(d_out), "dImages": told(images.grad), "dKernels": told(kernels.grad),
    }


def max_pool(shape, size):
    x = numbers(*shape)
    return {"x": told(x), "size": size, "out": told(torch.nn.functional.max_pool2d(torch.tensor(x), size))}


golden = {
    "made with": f"golden.py, PyTorch {torch.__version__}, NumPy {np.__version__}",
    "im2col": [im2col(2, 3, 4, 5, 2, 3)],
    "matmul": [matmul(7, 9, 5), matmul(1, 20, 3)],
    "convolution": [convolution((2, 3, 6, 5), (4, 3, 3, 2)), convolution((1, 1, 7, 7), (2, 1, 5, 5))],
    "maxPool": [max_pool((2, 3, 7, 9), 2), max_pool((2, 8, 10), 3)],
}
with open("golden.json", "w") as file:
    json.dump(golden, file)
    file.write("\n")
