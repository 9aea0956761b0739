"""Writes golden.json: softmax as PyTorch computes it, in float64."""
import json
import torch

cases = [[1, 2, 3], [50, 90, 100], [0, 0, 100], [-3.5, 0.25, 7, 7], [0.1] * 10, [12.5], [-700, 0, 5, -2], [300, 301, 299.5]]
softmax = [
    {"logits": logits, "probabilities": torch.softmax(torch.tensor(logits, dtype=torch.float64), 0).tolist()}
    for logits in cases
]
with open("golden.json", "w") as file:
    json.dump({"made with": f"golden.py, PyTorch {torch.__version__}", "softmax": softmax}, file, indent=1)
    file.write("\n")
