"""Writes golden.json: the gradient of max-pooling as PyTorch computes it, in float64."""
import json
import torch

torch.manual_seed(10)


def rounded(shape):
    """Random numbers with few digits; no two of them are equal, so that no window has two maxima."""
    count = shape[0] * shape[1]
    return ((torch.randperm(4 * count)[:count] - 2 * count).double() / 8).reshape(shape)


def case(height, width, size, stride):
    x = rounded([height, width])
    pooled = torch.nn.functional.max_pool2d(x.requires_grad_()[None, None], size, stride)[0, 0]
    upstream = rounded(list(pooled.shape))
    pooled.backward(upstream)
    return {"size": size, "stride": stride, "input": x.tolist(), "dOut": upstream.tolist(), "dInput": x.grad.tolist()}


cases = [case(8, 8, 2, 2), case(7, 9, 3, 1), case(9, 7, 3, 2), case(8, 10, 2, 3), case(4, 3, 1, 1)]
with open("golden.json", "w") as file:
    json.dump({"made with": f"golden.py, PyTorch {torch.__version__}", "gradMaxPool": cases}, file)
    file.write("\n")
