"""Writes golden.json: max-pooling as PyTorch computes it, in float64."""
import json
import torch
from torch.nn.functional import max_pool2d

torch.manual_seed(9)


def case(height, width, size, stride):
    x = (torch.randn(height, width, dtype=torch.float64) * 4).round(decimals=2)
    pooled = max_pool2d(x[None, None], size, stride)[0, 0]
    return {"x": x.tolist(), "size": size, "stride": stride, "pooled": pooled.tolist()}


cases = [case(6, 8, 2, 2), case(7, 5, 2, 2), case(7, 9, 3, 2), case(6, 5, 3, 1), case(8, 7, 2, 3), case(5, 11, 4, 3)]
with open("golden.json", "w") as file:
    json.dump({"made with": f"golden.py, PyTorch {torch.__version__}", "maxPool": cases}, file)
    file.write("\n")
