"""Writes golden.json: convolutions in all three modes as PyTorch computes them, in float64."""
import json
import torch
from torch.nn.functional import conv2d

torch.manual_seed(8)


def rounded(shape):
    """Random numbers with few digits."""
    return torch.randint(-99, 100, shape).double() / 10


def case(image_shape, kernel_shape, mode):
    image, kernel = rounded(image_shape), rounded(kernel_shape)
    padding = mode if mode != "full" else [kernel_shape[0] - 1, kernel_shape[1] - 1]
    output = conv2d(image[None, None], kernel[None, None], padding=padding)[0, 0]
    return {"image": image.tolist(), "kernel": kernel.tolist(), "mode": mode, "output": output.tolist()}


sizes = [([6, 8], [3, 3]), ([7, 5], [2, 4]), ([4, 9], [4, 1]), ([5, 5], [1, 5])]
cases = [case(image, kernel, mode) for image, kernel in sizes for mode in ("valid", "same", "full")]
with open("golden.json", "w") as file:
    json.dump({"made with": f"golden.py, PyTorch {torch.__version__}", "conv2d": cases}, file)
    file.write("\n")
