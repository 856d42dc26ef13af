package io.tieout.bootstrap.faults.seeded;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.twin.books.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** SIM: 10,000 lives of a small company, each decided by its seed. */
public final class SeededLives implements FaultRun {

    private static final int LIVES = 10_000;

    private static final int TOLD_LINES = 25;

    private final Set<Guard> removed;

    public SeededLives() {
        this(EnumSet.noneOf(Guard.class));
    }

    /** lives that lack these guards, to see that they are found out */
    SeededLives(Set<Guard> removed) {
        this.removed = Set.copyOf(removed);
    }

    @Override
    public String id() {
        return "SIM";
    }

    @Override
    public String promise() {
        return "in 10,000 lives of a company, each decided by its seed, on one thread, through"
                + " every mishap of the books, the store and the post, what was accepted is"
                + " there once, what was approved stands in the books once and word for word,"
                + " and every cent is in one place";
    }

    @Override
    public String unit() {
        return "lives";
    }

    @Override
    public FaultReport run(Ground ground) {
        int lives = ground.scale().of(LIVES);
        ground.progress().begin(lives, 0);
        FaultReport.Draft draft = new FaultReport.Draft();
        var sums = new Sums();
        try (var _ = Silence.begin()) {
            for (long seed = ground.seed(); seed < ground.seed() + lives; seed++) {
                live(seed, draft, sums);
                ground.progress().done(1);
            }
        }
        sums.tell(lives, draft);
        return draft.report();
    }

    private void live(long seed, FaultReport.Draft draft, Sums sums) {
        Life life = new Life(seed, removed);
        try {
            life.live();
        } catch (RuntimeException | Error how) {
            draft.broken(words(seed, how, life.world().story().last(TOLD_LINES)));
        }
        sums.add(life);
    }

    private static String words(long seed, Throwable how, List<String> last) {
        String what = how instanceof Broken ? String.valueOf(how.getMessage()) : how.toString();
        return "seed "
                + seed
                + ": "
                + what
                + "\n      again: ./tieout faults SIM --seed "
                + seed
                + " --scale 1/"
                + LIVES
                + "\n      its last steps:\n        "
                + String.join("\n        ", last);
    }

    /** the whole story of one life, up to where a law broke, if one did */
    static String story(long seed, Set<Guard> removed) {
        Life life = new Life(seed, removed);
        try (var _ = Silence.begin()) {
            life.live();
        } catch (Broken broken) {
            life.world().story().tell("BROKEN: " + broken.getMessage());
        }
        return life.world().story().text();
    }

    /** What many lives come to. */
    private static final class Sums {

        private final Map<Mishap, Long> mishaps = new EnumMap<>(Mishap.class);
        private long events;
        private long calls;
        private long accepted;
        private long refused;
        private long landed;
        private long payments;

        void add(Life life) {
            World world = life.world();
            world.weather()
                    .counts()
                    .forEach((mishap, count) -> mishaps.merge(mishap, (long) count, Long::sum));
            events += world.memory().length();
            calls += world.books().calls();
            accepted += life.counter().accepted();
            refused += life.counter().refused();
            landed += world.books().twin().rows(Kind.INVOICE).size();
            payments += world.books().twin().rows(Kind.PAYMENT).size();
        }

        void tell(int lives, FaultReport.Draft draft) {
            draft.figure("lives", lives)
                    .figure("events", events)
                    .figure("calls of the books", calls)
                    .figure("orders accepted", accepted)
                    .figure("orders refused", refused)
                    .figure("invoices in the books", landed)
                    .figure("payments in the books", payments);
            mishaps.forEach((mishap, count) ->
                    draft.figure("mishap " + mishap.name().toLowerCase(Locale.ROOT), count));
        }
    }
}
