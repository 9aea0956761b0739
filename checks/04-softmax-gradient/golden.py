"""Writes golden.json: gradients and Jacobians of softmax and cross-entropy as PyTorch's autograd finds them, in float64."""
import json
import torch
from torch.nn.functional import cross_entropy, nll_loss

torch.manual_seed(4)


def float64(values):
    return torch.tensor(values, dtype=torch.float64)


def by_probs(logits, label):
    probs = torch.softmax(logits, 0).detach().requires_grad_()
    nll_loss(torch.log(probs)[None], torch.tensor([label])).backward()
    return {"probs": probs.tolist(), "label": label, "gradient": probs.grad.tolist()}


def jacobian(logits):
    probs = torch.softmax(logits, 0)
    derivatives = torch.autograd.functional.jacobian(lambda z: torch.softmax(z, 0), logits)
    return {"probs": probs.tolist(), "jacobian": derivatives.tolist()}


def stream(logits, label, classes):
    """What arrives at the logits when only the named classes' probabilities let the gradient through."""
    z = logits.clone().requires_grad_()
    probs = torch.softmax(z, 0)
    is_open = torch.tensor([j in classes for j in range(len(logits))])
    through = torch.where(is_open, probs, probs.detach())
    nll_loss(torch.log(through)[None], torch.tensor([label])).backward()
    gradient = torch.zeros(len(logits)) if z.grad is None else z.grad
    return {"probs": probs.tolist(), "label": label, "classes": classes, "gradient": gradient.tolist()}


def combined(logits, label):
    z = logits.clone().requires_grad_()
    cross_entropy(z[None], torch.tensor([label])).backward()
    return {"logits": logits.tolist(), "label": label, "gradient": z.grad.tolist()}


small = float64([0.5, -0.25, 1.0, 0.75])
ten = torch.randn(10, dtype=torch.float64)
wide = 30 * torch.randn(10, dtype=torch.float64)

golden = {
    "made with": f"golden.py, PyTorch {torch.__version__}",
    "crossEntropyGradient": [by_probs(small, 2), by_probs(small, 0), by_probs(ten, 2), by_probs(ten, 4)],
    "softmaxJacobian": [jacobian(small), jacobian(ten)],
    "streamGradient": [
        stream(small, 3, [0, 3]),
        stream(small, 3, [1, 0, 2]),
        stream(ten, 4, list(range(10))),
        stream(ten, 4, [9, 4]),
    ],
    "softmaxCrossEntropyGradient": [combined(small, 3), combined(ten, 0), combined(wide, 4), combined(10 * wide, 7)],
}
with open("golden.json", "w") as file:
    json.dump(golden, file, indent=1)
    file.write("\n")
