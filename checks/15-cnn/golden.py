"""Writes golden.json: probabilities, loss, gradients and full-batch training as PyTorch computes them, in float64."""
import json
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(8)
names = ["kernels", "kernelBias", "weights", "bias"]
shapes = [[2, 1, 3, 2], [2], [8, 3], [3]]
parameters = [((torch.rand(shape) * 1.6 - 0.8) * 100).round() / 100 for shape in shapes]
images = (torch.rand([3, 1, 7, 6]) * 100).round() / 100
labels = torch.tensor([2, 0, 1])
decay, rate, epochs = 0.01, 0.2, 3


def forward(parameters):
    kernels, kernel_bias, weights, bias = parameters
    pooled = F.max_pool2d(F.relu(F.conv2d(images, kernels, kernel_bias)), 2)
    return pooled.flatten(1) @ weights + bias


def loss_and_gradients(parameters, decay):
    leaves = [p.clone().requires_grad_() for p in parameters]
    loss = F.cross_entropy(forward(leaves), labels) + decay * ((leaves[0] ** 2).sum() + (leaves[2] ** 2).sum())
    loss.backward()
    return loss.item(), [p.grad for p in leaves]


def check_kinks():
    """Ties in a window and zeros before ReLU would leave more than one right answer."""
    maps = F.conv2d(images, parameters[0], parameters[1])[:, :, :4, :4]
    windows = maps.unfold(2, 2, 2).unfold(3, 2, 2).reshape(-1, 4).sort(1).values
    assert (windows[:, 3] - windows[:, 2]).min() > 1e-3 and windows.abs().min() > 1e-3
    assert (windows[:, 3] > 0).any() and (windows[:, 3] < 0).any()


def nested(tensors):
    return dict(zip(names, [t.tolist() for t in tensors]))


check_kinks()
loss, gradients = loss_and_gradients(parameters, 0)
loss_with_penalty, gradients_with_penalty = loss_and_gradients(parameters, decay)
losses, trained = [], parameters
for _ in range(epochs):
    value, steps = loss_and_gradients(trained, decay)
    losses.append(value)
    trained = [p - rate * g for p, g in zip(trained, steps)]

with open("golden.json", "w") as file:
    json.dump({
        "made with": f"golden.py, PyTorch {torch.__version__}",
        "parameters": nested(parameters),
        "images": images.tolist(),
        "labels": labels.tolist(),
        "probs": F.softmax(forward(parameters), 1).tolist(),
        "plain": {"loss": loss, "gradients": nested(gradients)},
        "penalized": {"lambda": decay, "loss": loss_with_penalty, "gradients": nested(gradients_with_penalty)},
        "trained": {"lambda": decay, "learningRate": rate, "epochs": epochs, "losses": losses, "parameters": nested(trained)},
    }, file)
    file.write("\n")
