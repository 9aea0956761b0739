"""Writes golden.json: transposed convolutions, losses and three steps of a small game as PyTorch computes them, in float64."""
import json
import math
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(18)


def rounded(shape, low=-1.0, high=1.0):
    return ((torch.rand(shape) * (high - low) + low) * 100).round() / 100


def transposed(x_shape, kernel_shape, stride, padding):
    x, kernels = rounded(x_shape).requires_grad_(), rounded(kernel_shape).requires_grad_()
    out = F.conv_transpose2d(x, kernels, stride=stride, padding=padding)
    upstream = rounded(out.shape)
    out.backward(upstream)
    return {
        "x": x.tolist(), "kernels": kernels.tolist(), "stride": stride, "padding": padding, "out": out.tolist(),
        "dOut": upstream.tolist(), "dX": x.grad.tolist(), "dKernels": kernels.grad.tolist(),
    }


bce = F.binary_cross_entropy_with_logits


def losses_of(real, fake):
    to_real, to_fake = bce(real, torch.ones_like(real)), bce(fake, torch.zeros_like(fake))
    return {
        "realLogits": real.tolist(), "fakeLogits": fake.tolist(),
        "discriminator": ((to_real + to_fake) / 2).item(), "generator": bce(fake, torch.ones_like(fake)).item(),
    }


def layer(shape, outputs, stride, padding):
    return [rounded(shape, -0.6, 0.6).requires_grad_(), rounded([outputs], -0.3, 0.3).requires_grad_(), stride, padding]


def generate(layers, codes):
    x = codes
    for i, (kernels, bias, stride, padding) in enumerate(layers):
        x = F.conv_transpose2d(x, kernels, bias, stride=stride, padding=padding)
        x = torch.tanh(x) if i == len(layers) - 1 else F.relu(x)
    return x


def judge(layers, x):
    for i, (kernels, bias, stride, padding) in enumerate(layers):
        x = F.conv2d(x, kernels, bias, stride=stride, padding=padding)
        x = x if i == len(layers) - 1 else F.leaky_relu(x, 0.2)
    return x


def nested(layers):
    return [
        {"kernels": kernels.tolist(), "bias": bias.tolist(), "stride": stride, "padding": padding}
        for kernels, bias, stride, padding in layers
    ]


def game(steps):
    # Every code is the same number, so that neither their order nor how often they are drawn matters:
    # the number that Box and Muller make of a random source that always gives 0.5.
    code = math.sqrt(-2 * math.log(0.5)) * math.cos(math.pi)
    generator = [layer([3, 2, 2, 3], 2, 1, 0), layer([2, 1, 4, 4], 1, 2, 1)]
    discriminator = [layer([2, 1, 4, 4], 2, 2, 1), layer([1, 2, 2, 3], 1, 1, 0)]
    images = rounded([4, 1, 4, 6], 0, 1)
    start = {"generator": nested(generator), "discriminator": nested(discriminator)}
    # An epsilon this large makes Adam's steps depend on the size of the gradients.
    options = {"betas": (0.5, 0.999), "eps": 0.1}
    rates = {"generator": 0.02, "discriminator": 0.03}
    adam = {
        name: torch.optim.Adam([p for each in layers for p in each[:2]], lr=rates[name], **options)
        for name, layers in [("generator", generator), ("discriminator", discriminator)]
    }
    losses = []
    for _ in range(steps):
        codes = torch.full([4, 3, 1, 1], code)
        real_logits, fakes = judge(discriminator, 2 * images - 1), generate(generator, codes)
        fake_logits = judge(discriminator, fakes.detach())
        d = (bce(real_logits, torch.ones_like(real_logits)) + bce(fake_logits, torch.zeros_like(fake_logits))) / 2
        adam["discriminator"].zero_grad()
        d.backward()
        adam["discriminator"].step()
        fake_logits = judge(discriminator, fakes)
        g = bce(fake_logits, torch.ones_like(fake_logits))
        adam["generator"].zero_grad()
        g.backward()
        adam["generator"].step()
        losses.append([d.item(), g.item()])
    end = {"generator": nested(generator), "discriminator": nested(discriminator)}
    made = ((generate(generator, torch.full([2, 3, 1, 1], code)) + 1) / 2).tolist()
    return {
        "images": images.tolist(), "start": start, "end": end, "losses": losses, "sampled": made, "rates": rates,
        "beta1": 0.5, "beta2": 0.999, "epsilon": 0.1,
    }


with open("golden.json", "w") as file:
    json.dump({
        "made with": f"golden.py, PyTorch {torch.__version__}",
        "transposed": [
            transposed([2, 3, 3, 2], [3, 2, 4, 3], 2, 1),
            transposed([1, 2, 2, 3], [2, 3, 2, 2], 3, 0),
            transposed([2, 2, 4, 3], [2, 1, 3, 5], 1, 2),
        ],
        "losses": [
            losses_of(rounded([5], -4, 4), rounded([5], -4, 4)),
            losses_of(rounded([3], -40, 40), rounded([6], -40, 40)),
            losses_of(torch.tensor([800.0, -750.0]), torch.tensor([1200.0, -3.5, 0.0])),
        ],
        "game": game(3),
    }, file)
    file.write("\n")
