// verdict: timed-out
// says: while the file was being loaded
while (true) {}
