// verdict: missing
// says: has no export named normalize
