"""Writes golden.json: parameters counted and gradients found by PyTorch, in float64."""
import json
import torch

torch.manual_seed(16)


def numbers(*shape):
    return (torch.randn(shape, dtype=torch.float64) * 1e4).round() / 1e4


def told(t):
    return {"shape": list(t.shape), "numbers": t.detach().contiguous().view(-1).tolist()}


def count(*modules):
    return sum(p.numel() for module in modules for p in module.parameters())


def size(inputs, outputs, kernel=(1, 1), positions=1):
    return {"inputs": inputs, "outputs": outputs, "kernel": list(kernel), "positions": positions}


def counted():
    nn = torch.nn
    small = [nn.Conv2d(1, 16, 3), nn.Conv2d(16, 8, 1)]
    return [
        {"layers": [size(1, 8, (3, 3)), size(1352, 10)], "count": count(nn.Conv2d(1, 8, 3), nn.Linear(1352, 10))},
        {"layers": [size(1, 16, (3, 3)), size(16, 8)], "count": count(*small)},
        {"layers": [size(3, 6, (5, 2)), size(6, 4), size(4, 2, (1, 3))],
         "count": count(nn.Conv2d(3, 6, (5, 2)), nn.Conv2d(6, 4, 1), nn.Conv2d(4, 2, (1, 3)))},
        {"layers": [size(2, 3, (2, 3), 20)], "count": count(*[nn.Linear(2 * 2 * 3, 3) for _ in range(20)])},
    ]


def pointwise(batch, channels, height, width, filters):
    images, weights = numbers(batch, channels, height, width), numbers(filters, channels)
    out = torch.nn.functional.conv2d(images, weights[:, :, None, None])
    return {"images": told(images), "weights": told(weights), "out": told(out)}


def mlp(batch, height, width, *widths):
    images = numbers(batch, widths[0], height, width).requires_grad_()
    layers = [(numbers(b, a).requires_grad_(), numbers(b).requires_grad_()) for a, b in zip(widths, widths[1:])]
    out, nearest = images, 1.0
    for weights, bias in layers:
        sums = torch.nn.functional.conv2d(out, weights[:, :, None, None], bias)
        nearest = min(nearest, sums.abs().min().item())
        out = sums.relu()
    assert nearest > 1e-4, "too near to a kink"
    d_out = numbers(*out.shape)
    out.backward(d_out)
    return {
        "images": told(images),
        "layers": [{"weights": told(w), "bias": told(b)} for w, b in layers],
        "out": told(out),
        "dOut": told(d_out),
        "dImages": told(images.grad),
        "dLayers": [{"weights": told(w.grad), "bias": told(b.grad)} for w, b in layers],
    }


golden = {
    "made with": f"golden.py, PyTorch {torch.__version__}",
    "parameterCount": counted(),
    "pointwiseConv": [pointwise(2, 3, 3, 4, 5), pointwise(1, 6, 4, 2, 2)],
    "mlpConv": [mlp(2, 3, 4, 3, 5, 2), mlp(1, 4, 3, 2, 4, 3, 4), mlp(3, 2, 2, 4, 3)],
}
with open("golden.json", "w") as file:
    json.dump(golden, file)
    file.write("\n")
