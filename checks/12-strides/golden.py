"""Writes golden.json: views, windows and correlations as NumPy makes them, the diary's own lines; PyTorch agrees."""
import json
import numpy as np
import torch
from numpy.lib.stride_tricks import as_strided, sliding_window_view

random = np.random.default_rng(12)


def numbers(*shape):
    return np.round(random.standard_normal(shape), 4)


def elements(strides):
    """NumPy counts strides in bytes, the course in numbers."""
    return [stride // 8 for stride in strides]


def told(array):
    return {"shape": list(array.shape), "numbers": np.asarray(array).ravel().tolist()}


def address(array):
    return array.__array_interface__["data"][0]


def view(base, t, shape, strides, offset=0):
    """as_strided begins where the array does; an offset is a later element of the same buffer."""
    begin = (address(t) - address(base)) // 8
    start = base.ravel()[begin + offset:]
    result = as_strided(start, shape, [8 * stride for stride in strides])
    return {
        "t": {"data": base.ravel().tolist(), "shape": list(t.shape), "strides": elements(t.strides), "offset": begin},
        "shape": shape, "strides": strides, "offset": offset, "view": told(result),
    }


def correlation(image, kernel):
    kh, kw = kernel.shape
    h, w = image.shape
    patches = as_strided(image, shape=(h - kh + 1, w - kw + 1, kh, kw), strides=image.strides * 2)
    assert np.array_equal(patches, sliding_window_view(image, (kh, kw)))
    output = np.einsum("ijxy,xy->ij", patches, kernel)
    by_torch = torch.nn.functional.conv2d(torch.tensor(image)[None, None], torch.tensor(kernel)[None, None])[0, 0]
    assert np.allclose(output, by_torch.numpy(), rtol=1e-12, atol=1e-12)
    return {"image": told(image), "kernel": told(kernel), "windows": told(patches), "out": told(output)}


base = numbers(5, 6)
golden = {
    "made with": f"golden.py, NumPy {np.__version__}, PyTorch {torch.__version__}",
    "asStrided": [
        view(base, base, [3, 4], [6, 1]),
        view(base, base.T, [2, 3, 2], [1, 6, 12], 3),
        view(base, base[1:4, 2:5], [2, 2, 2, 2], [6, 1, 6, 1]),
        view(base, base[3:, 1:], [3, 4], [-6, 0], 2),
        view(base, base[::-1, ::-1], [5, 3], [-6, -2]),
        view(base, base[2:, 3:], [4], [5], -9),
    ],
    "correlate": [
        correlation(numbers(6, 7), numbers(3, 2)),
        correlation(numbers(5, 5), numbers(3, 3)),
        correlation(numbers(2, 6), numbers(1, 4)),
    ],
}
with open("golden.json", "w") as file:
    json.dump(golden, file)
    file.write("\n")
