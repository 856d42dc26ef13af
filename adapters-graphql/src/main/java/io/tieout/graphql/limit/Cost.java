package io.tieout.graphql.limit;

/**
 * What a selection costs.
 *
 * @param weight how many fields the engine answers; a page counts once per row asked for
 * @param depth how deep it nests
 */
record Cost(long weight, int depth) {

    static final Cost NOTHING = new Cost(0, 0);

    /** Far beyond every limit, and far from an overflow of the next product. */
    private static final long BEYOND = 1L << 40;

    /** both, side by side */
    Cost and(Cost other) {
        return new Cost(Math.min(weight + other.weight, BEYOND), Math.max(depth, other.depth));
    }

    /** a field with this inside, once per row */
    Cost inside(int rows) {
        return new Cost(Math.min(1 + rows * weight, BEYOND), depth + 1);
    }
}
