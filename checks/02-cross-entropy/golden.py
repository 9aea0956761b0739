"""Writes golden.json: cross-entropy losses as PyTorch computes them, in float64."""
import json
import torch
from torch.nn.functional import nll_loss

torch.manual_seed(2)


def loss_of(batch, labels, epsilon):
    log_probs = torch.log(torch.tensor(batch, dtype=torch.float64) + epsilon)
    return nll_loss(log_probs, torch.tensor(labels)).item()


def random_batch(size, classes):
    logits = 3 * torch.randn(size, classes, dtype=torch.float64)
    return torch.softmax(logits, 1).tolist(), torch.randint(classes, (size,)).tolist()


singles = [
    ([0.7, 0.2, 0.1], 0, 1e-10),
    ([0.7, 0.2, 0.1], 2, 1e-10),
    ([0.09003057317038046, 0.24472847105479764, 0.6652409557748218], 1, 1e-10),
    ([3e-12, 1 - 3e-12], 0, 1e-10),
    ([3e-12, 1 - 3e-12], 0, 1e-12),
    ([0.6, 0.4], 1, 0.01),
]
single = [
    {"probs": probs, "label": label, "epsilon": epsilon, "loss": loss_of([probs], [label], epsilon)}
    for probs, label, epsilon in singles
]
batches = []
for size, classes in [(1, 10), (4, 3), (8, 10)]:
    batch, labels = random_batch(size, classes)
    batches.append({"batch": batch, "labels": labels, "loss": loss_of(batch, labels, 1e-10)})

with open("golden.json", "w") as file:
    made_with = f"golden.py, PyTorch {torch.__version__}"
    json.dump({"made with": made_with, "single": single, "batches": batches}, file, indent=1)
    file.write("\n")
