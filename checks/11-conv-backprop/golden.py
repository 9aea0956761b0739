"""Writes golden.json: the gradients of a valid convolution and its bias as PyTorch computes them, in float64."""
import json
import torch
from torch.nn.functional import conv2d

torch.manual_seed(11)


def rounded(shape):
    """Random numbers with few digits."""
    return torch.randint(-99, 100, shape).double() / 10


def case(image_shape, kernel_shape):
    image, kernel, bias = rounded(image_shape), rounded(kernel_shape), rounded([1])
    for parameter in (image, kernel, bias):
        parameter.requires_grad_()
    output = conv2d(image[None, None], kernel[None, None], bias)[0, 0]
    upstream = rounded(list(output.shape))
    output.backward(upstream)
    return {
        "image": image.tolist(),
        "kernel": kernel.tolist(),
        "dOut": upstream.tolist(),
        "dImage": image.grad.tolist(),
        "dKernel": kernel.grad.tolist(),
        "dBias": bias.grad.item(),
    }


cases = [case([6, 8], [3, 3]), case([7, 5], [2, 4]), case([5, 6], [4, 1]), case([3, 4], [3, 4])]
with open("golden.json", "w") as file:
    json.dump({"made with": f"golden.py, PyTorch {torch.__version__}", "cases": cases}, file)
    file.write("\n")
