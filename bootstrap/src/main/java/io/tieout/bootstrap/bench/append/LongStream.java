package io.tieout.bootstrap.bench.append;

import io.tieout.application.Catalog;
import io.tieout.application.account.AccountHandlers;
import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.Trial.Pair;
import java.util.Collections;
import java.util.List;

/** Changes the profile of an account that changed a million times, and of one that hardly did. */
public final class LongStream implements Bench {

    private static final double MOST_RATIO = 1.3;
    private static final int LONG = 1_000_000;
    private static final int SHORT = 10;
    private static final int COMMANDS = 20;

    @Override
    public String id() {
        return "R5";
    }

    @Override
    public String question() {
        return "a command on an account with a long history that nobody has in memory";
    }

    @Override
    public String yardstick() {
        return "the same command on accounts with " + SHORT + " events each";
    }

    @Override
    public Stand open(BenchGround ground) {
        BareStore store =
                new BareStore(
                        ground,
                        Catalog.kinds(),
                        persistence -> persistence.billing().projections(),
                        (persistence, aggregates) ->
                                new AccountHandlers(aggregates, persistence.billing().accounts())
                                        .all());
        ChangingAccounts accounts = new ChangingAccounts(store.commands());
        int events = Math.max(ground.scaled(LONG), ChangingAccounts.SNAPSHOT_SURELY);
        ChangingAccounts.One old = accounts.open(ChangingAccounts.SNAPSHOT_SURELY);
        accounts.lengthen(store, old, events);
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(trial(accounts, old, events));
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    private static Trial trial(ChangingAccounts accounts, ChangingAccounts.One old, int events) {
        return new Trial(
                "%,d events".formatted(events),
                "ms",
                new Goal.RatioAtMost(MOST_RATIO),
                () ->
                        new Pair() {
                            @Override
                            public double yardstick() {
                                return accounts.meanMillis(accounts.open(SHORT, COMMANDS));
                            }

                            @Override
                            public double measured() {
                                return accounts.meanMillis(Collections.nCopies(COMMANDS, old));
                            }
                        });
    }
}
