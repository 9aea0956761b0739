"""Writes golden.json: routing, a Switch layer and its load-balancing loss as PyTorch computes them, in float64, with the
one-hot masks and cumulative sums of Fedus, Zoph and Shazeer (2021)."""
import json
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(17)


def numbers(*shape):
    return (torch.rand(shape) * 200 - 100).round() / 50


def case(n, width, experts, factor, alpha):
    tokens, router = numbers(n, width), numbers(width, experts)
    matrices, offsets = numbers(experts, width, width), numbers(experts, width)
    probabilities = F.softmax(tokens @ router, 1)
    top = probabilities.topk(min(2, experts), 1).values
    assert experts == 1 or (top[:, 0] - top[:, 1]).min() > 1e-3, "a tie would leave more than one right answer"
    gate, expert = probabilities.max(1)
    mask = F.one_hot(expert, experts)
    capacity = int(n * factor / experts)
    place = (mask.cumsum(0) * mask).sum(1)
    served = (place <= capacity).double()
    # matrices[e] @ token + offsets[e] for every token and every expert, of which the mask keeps one.
    answers = torch.einsum("eij,nj->nei", matrices, tokens) + offsets
    kept = (answers * mask[:, :, None]).sum(1)
    out = tokens + (served * gate)[:, None] * kept
    loss = alpha * experts * (mask.double().mean(0) * probabilities.mean(0)).sum()
    return {
        "tokens": tokens.tolist(), "router": router.tolist(),
        "matrices": matrices.tolist(), "offsets": offsets.tolist(), "factor": factor, "alpha": alpha,
        "expert": expert.tolist(), "probability": gate.tolist(), "probabilities": probabilities.tolist(),
        "overflowing": int(n - served.sum()), "out": out.tolist(), "loss": loss.item(),
    }


cases = [case(8, 3, 4, 1, 0.01), case(9, 2, 3, 1.25, 1), case(6, 4, 2, 0.5, 0.3), case(5, 3, 1, 1, 0.1), case(7, 2, 5, 2, 2)]
print([(c["expert"], c["overflowing"]) for c in cases])
with open("golden.json", "w") as file:
    json.dump({"made with": f"golden.py, PyTorch {torch.__version__}", "cases": cases}, file)
    file.write("\n")
