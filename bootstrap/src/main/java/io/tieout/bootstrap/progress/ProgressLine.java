package io.tieout.bootstrap.progress;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress on a terminal: where, how far, how fast, how long still. What an earlier run did counts
 * as way that is behind, not as speed.
 */
public final class ProgressLine implements Progress, AutoCloseable {

    private static final int WIDTH = 110;

    private final String task;
    private final String unit;
    private volatile Optional<ProgressBar> bar = Optional.empty();

    /**
     * @param task what is under way
     * @param unit what its steps are called
     */
    public ProgressLine(String task, String unit) {
        this.task = task;
        this.unit = unit;
    }

    @Override
    public void begin(long steps, long before) {
        bar =
                Optional.of(
                        new ProgressBarBuilder()
                                .setTaskName(task)
                                .setUnit(" " + unit, 1)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setMaxRenderedLength(WIDTH)
                                .setConsumer(new ConsoleProgressBarConsumer(System.out, WIDTH))
                                .showSpeed()
                                .setSpeedUnit(ChronoUnit.SECONDS)
                                .setUpdateIntervalMillis((int) TimeUnit.SECONDS.toMillis(1))
                                .setInitialMax(steps)
                                .startsFrom(before, Duration.ZERO)
                                .build());
    }

    @Override
    public void done(long steps) {
        bar.ifPresent(line -> line.stepBy(steps));
    }

    @Override
    public void now(String where) {
        bar.ifPresent(line -> line.setExtraMessage(" " + where));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
