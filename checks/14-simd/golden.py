"""Writes golden.json: products of float32 matrices from NumPy, with the numbers as float32 holds them."""
import json
import numpy as np

random = np.random.default_rng(14)


def told(array):
    return {"shape": list(array.shape), "numbers": array.ravel().astype(np.float64).tolist()}


def product(m, k, n):
    a = random.standard_normal((m, k)).astype(np.float32)
    b = random.standard_normal((k, n)).astype(np.float32)
    return {"a": told(a), "b": told(b), "product": told(a @ b)}


golden = {
    "made with": f"golden.py, NumPy {np.__version__}, float32",
    "products": [product(3, 5, 7), product(5, 20, 8), product(9, 4, 13)],
}
with open("golden.json", "w") as file:
    json.dump(golden, file)
    file.write("\n")
