package io.tieout.bootstrap.replay;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The replay's progress on a terminal: the day, how far, how fast, how long still. */
final class ProgressLine implements Replay.Progress, AutoCloseable {

    private static final int WIDTH = 110;

    private final ProgressBar bar =
            new ProgressBarBuilder()
                    .setTaskName("replay")
                    .setUnit(" steps", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setMaxRenderedLength(WIDTH)
                    .setConsumer(new ConsoleProgressBarConsumer(System.out, WIDTH))
                    .showSpeed()
                    .setSpeedUnit(java.time.temporal.ChronoUnit.SECONDS)
                    .setUpdateIntervalMillis((int) TimeUnit.SECONDS.toMillis(1))
                    .setInitialMax(1)
                    .build();

    @Override
    public void total(long steps) {
        bar.maxHint(steps);
    }

    @Override
    public void done(long steps) {
        bar.stepBy(steps);
    }

    @Override
    public void day(LocalDate day) {
        bar.setExtraMessage(" " + day);
    }

    @Override
    public void close() {
        bar.close();
    }
}
