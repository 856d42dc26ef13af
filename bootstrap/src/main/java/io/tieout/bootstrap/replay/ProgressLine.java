package io.tieout.bootstrap.replay;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * The replay's progress on a terminal: the day, how far, how fast, how long still. What an earlier
 * run did counts as way that is behind, not as speed.
 */
final class ProgressLine implements Replay.Progress, AutoCloseable {

    private static final int WIDTH = 110;

    private Optional<ProgressBar> bar = Optional.empty();

    @Override
    public void begin(long steps, long before) {
        bar =
                Optional.of(
                        new ProgressBarBuilder()
                                .setTaskName("replay")
                                .setUnit(" steps", 1)
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
    public void day(LocalDate day) {
        bar.ifPresent(line -> line.setExtraMessage(" " + day));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
