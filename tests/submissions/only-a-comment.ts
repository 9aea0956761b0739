// verdict: missing
// says: has no export named
// softmax(z) = e^z / sum
