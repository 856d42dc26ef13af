package io.tieout.bootstrap.bench.live;

/** Hands out each number once, so that no payment is taken for one of another round. */
final class Numbers {

    private int last;

    /** the first of so many numbers that nobody had */
    int take(int count) {
        int first = last + 1;
        last += count;
        return first;
    }
}
