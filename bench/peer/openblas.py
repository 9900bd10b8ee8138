"""Products of two n x n float64 matrices by NumPy on one thread: on each line read, a number of
milliseconds, it computes for that long and prints floating-point operations a CPU second."""

import sys
import time

import numpy

n = int(sys.argv[1])
random = numpy.random.default_rng(n)
A, B, C = (random.uniform(-1, 1, (n, n)) for _ in range(3))
for line in sys.stdin:
    seconds = float(line) / 1000
    done = 0
    start = time.process_time()
    while (used := time.process_time() - start) < seconds:
        numpy.matmul(A, B, out=C)
        done += 1
    print(2 * n**3 * done / used, flush=True)
