package io.tieout.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;

/** A bench that measures two given figures, for tests. */
public final class NamedBench implements Bench {

    private final String id;
    private final double measured;
    private final List<BenchGround> grounds = new ArrayList<>();

    NamedBench(String id) {
        this(id, 1);
    }

    /** its yardstick is 1 and the ratio it must not pass 5 */
    public NamedBench(String id, double measured) {
        this.id = id;
        this.measured = measured;
    }

    public List<BenchGround> grounds() {
        return List.copyOf(grounds);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String question() {
        return "how long it takes";
    }

    @Override
    public String yardstick() {
        return "one";
    }

    @Override
    public Stand open(BenchGround ground) {
        grounds.add(ground);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(new Trial("one", "ms", new Goal.RatioAtMost(5), () -> pair()));
            }

            @Override
            public void close() {
                // It holds nothing.
            }
        };
    }

    private Trial.Pair pair() {
        return new Trial.Pair() {
            @Override
            public double yardstick() {
                return 1;
            }

            @Override
            public double measured() {
                return measured;
            }
        };
    }
}
