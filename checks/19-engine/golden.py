"""Writes golden.json: what PyTorch makes of a small network in float32, forward and back, and of steps of its SGD."""
import json
import torch
import torch.nn.functional as F

torch.manual_seed(19)


def told(t):
    return {"shape": list(t.shape), "numbers": t.detach().double().flatten().tolist()}


def random(*shape):
    return torch.randn(*shape, requires_grad=True)


images, kernels, kernel_bias = random(3, 2, 9, 8), random(5, 2, 3, 2), random(5)
weights, bias, labels = random(6, 45), random(6), torch.tensor([4, 0, 5])
before = F.conv2d(images, kernels, kernel_bias)
maps = before.relu()
pooled, winners = F.max_pool2d(maps, 2, return_indices=True)
logits = pooled.flatten(1) @ weights.T + bias
for each in [before, pooled, logits]:
    each.retain_grad()
loss = F.cross_entropy(logits, labels, reduction="sum")
loss.backward()

parameters = torch.nn.Parameter(torch.randn(11))
start, gradients = parameters.detach().clone(), torch.randn(3, 11)
optimizer = torch.optim.SGD([parameters], lr=0.05, momentum=0.9, weight_decay=2 * 0.01)
steps = []
for gradient in gradients:
    parameters.grad = gradient.clone()
    optimizer.step()
    velocity = optimizer.state[parameters]["momentum_buffer"]
    steps.append({"parameters": told(parameters), "velocities": told(velocity)})

golden = {
    "made with": f"golden.py, PyTorch {torch.__version__}, float32",
    "images": told(images),
    "kernels": told(kernels),
    "kernelBias": told(kernel_bias),
    "maps": told(maps),
    "pooled": told(pooled),
    "weights": told(weights),
    "bias": told(bias),
    "logits": told(logits),
    "labels": told(labels),
    "loss": loss.item(),
    "dLogits": told(logits.grad),
    "dWeights": told(weights.grad),
    "dBias": told(bias.grad),
    "dPooled": told(pooled.grad),
    "winners": told(winners),
    "dMaps": told(before.grad),
    "dKernels": told(kernels.grad),
    "dKernelBias": told(kernel_bias.grad),
    "dImages": told(images.grad),
    "sgd": {
        "start": told(start),
        "gradients": told(gradients),
        "learningRate": 0.05,
        "momentum": 0.9,
        "lambda": 0.01,
        "steps": steps,
    },
}
with open("golden.json", "w") as file:
    json.dump(golden, file)
    file.write("\n")
