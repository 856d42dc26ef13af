package io.tieout.domain.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount into parts that sum to it, by the method of the largest remainder: each part
 * gets the whole minor units of its share, and the units left over go one each to the parts that
 * lost most; of equal losses the earlier part wins.
 */
public final class Split {

    private Split() {}

    /**
     * as many parts as weights, each in proportion to its weight
     *
     * @throws IllegalArgumentException no weights, a negative weight, or only zeros
     */
    public static List<Money> byWeights(Money whole, List<Long> weights) {
        BigInteger sum = sumOf(weights);
        BigInteger sign = BigInteger.valueOf(Long.signum(whole.minorUnits()));
        BigInteger size = BigInteger.valueOf(whole.minorUnits()).abs();
        List<BigInteger[]> shares =
                weights.stream()
                        .map(weight -> size.multiply(BigInteger.valueOf(weight)))
                        .map(share -> share.divideAndRemainder(sum))
                        .toList();
        List<BigInteger> units = new ArrayList<>(shares.stream().map(share -> share[0]).toList());
        int left = units.stream().reduce(size, BigInteger::subtract).intValueExact();
        IntStream.range(0, units.size())
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> shares.get(part)[1]).reversed())
                .limit(left)
                .forEach(part -> units.set(part, units.get(part).add(BigInteger.ONE)));
        return units.stream()
                .map(unit -> Money.ofMinor(unit.multiply(sign).longValueExact(), whole.currency()))
                .toList();
    }

    /**
     * so many parts that differ by at most one minor unit, the larger ones first
     *
     * @throws IllegalArgumentException fewer than one part
     */
    public static List<Money> evenly(Money whole, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("expected at least 1 part but got " + parts);
        }
        return byWeights(whole, java.util.Collections.nCopies(parts, 1L));
    }

    private static BigInteger sumOf(List<Long> weights) {
        if (weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a weight is never negative, got " + weights);
        }
        BigInteger sum =
                weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("expected a positive weight but got " + weights);
        }
        return sum;
    }
}
