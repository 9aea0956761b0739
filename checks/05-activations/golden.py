"""Writes golden.json: tanh and its gradient as PyTorch computes them, in float64."""
import json
import torch

torch.manual_seed(5)

x = torch.cat([
    torch.linspace(-5, 5, 41, dtype=torch.float64),
    torch.tensor([5e-4, -3e-3, 0.02, -0.3, 0.54, 0.56, 9.5, -15, 18.9, 19.2, 350, -720], dtype=torch.float64),
])
x.requires_grad_()
y = torch.tanh(x)
d_out = torch.randn(len(x), dtype=torch.float64)
y.backward(d_out)

with open("golden.json", "w") as file:
    values = {
        "made with": f"golden.py, PyTorch {torch.__version__}",
        "tanh": {"x": x.tolist(), "y": y.tolist()},
        "tanhGradient": {"dOut": d_out.tolist(), "y": y.tolist(), "dX": x.grad.tolist()},
    }
    json.dump(values, file, indent=1)
    file.write("\n")
