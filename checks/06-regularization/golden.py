"""Writes golden.json: the penalties and their gradients as PyTorch's autograd finds them, in float64."""
import json
import torch

torch.manual_seed(6)


def rounded(*shape):
    """Random numbers with few digits, none of them 0, where the L1 penalty has its kink."""
    numbers = torch.round(torch.randn(*shape, dtype=torch.float64) * 64) / 64
    return torch.where(numbers == 0, torch.ones_like(numbers), numbers)


def penalized(penalty, weights, factor):
    leaf = weights.clone().requires_grad_()
    value = factor * penalty(leaf)
    value.backward()
    return {"penalty": value.item(), "gradient": leaf.grad.tolist()}


def case(factor, *shape):
    weights = rounded(*shape)
    return {
        "weights": weights.tolist(),
        "lambda": factor,
        "l2": penalized(lambda w: (w**2).sum(), weights, factor),
        "l1": penalized(lambda w: w.abs().sum(), weights, factor),
        "signed": (factor * weights.sum()).item(),
    }


cases = [case(0.001, 3, 3), case(0.25, 5), case(0.03, 2, 1, 2, 3)]
with open("golden.json", "w") as file:
    json.dump({"made with": f"golden.py, PyTorch {torch.__version__}", "cases": cases}, file)
    file.write("\n")
