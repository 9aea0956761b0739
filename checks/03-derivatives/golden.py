"""Writes golden.json: derivatives, gradients and Jacobians as PyTorch's autograd finds them, in float64, and
relative errors by NumPy."""
import json
import numpy as np
import torch
from torch.autograd.functional import jacobian

torch.manual_seed(3)
generator = np.random.default_rng(3)


def rounded(*shape):
    return torch.round(torch.randn(*shape, dtype=torch.float64) * 64) / 64


def slope(f, at):
    x = torch.tensor(at, dtype=torch.float64, requires_grad=True)
    f(x).backward()
    return {"x": at, "slope": x.grad.item()}


def slopes(f, points):
    return [slope(f, point) for point in points]


derivatives = {
    "softplus": slopes(torch.nn.functional.softplus, [-2.0, 0.0, 1.5]),
    "silu": slopes(torch.nn.functional.silu, [-1.0, 0.25, 2.0]),
    "bell": slopes(lambda x: torch.exp(-(x**2)), [-0.75, 0.5, 1.25]),
}

logits = rounded(3, 4).requires_grad_()
torch.logsumexp(logits, dim=(0, 1)).backward()

scores = rounded(2, 3)
x, w = rounded(2, 3), rounded(3, 4)


def relative_error(a, b):
    return float(np.max(np.abs(a - b) / np.maximum(np.maximum(np.abs(a), np.abs(b)), 1e-8)))


def errors(*shape):
    a = np.round(generator.normal(size=shape) * 64) / 64
    b = a + np.round(generator.normal(size=shape) * 16) / 4096
    return {"a": a.tolist(), "b": b.tolist(), "error": relative_error(a, b)}


golden = {
    "made with": f"golden.py, PyTorch {torch.__version__}, NumPy {np.__version__}",
    "derivatives": derivatives,
    "logSumExp": {"x": logits.tolist(), "gradient": logits.grad.tolist()},
    "softmax": {"x": scores.tolist(), "jacobian": jacobian(lambda t: torch.softmax(t, dim=1), scores).tolist()},
    "product": {"x": x.tolist(), "w": w.tolist(), "byX": jacobian(lambda t: t @ w, x).tolist(), "byW": jacobian(lambda t: x @ t, w).tolist()},
    "errors": [errors(5), errors(3, 4), errors(2, 3, 2)],
}
with open("golden.json", "w") as file:
    json.dump(golden, file)
    file.write("\n")
