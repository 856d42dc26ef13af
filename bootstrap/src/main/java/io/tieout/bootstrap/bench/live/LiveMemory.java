package io.tieout.bootstrap.bench.live;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/** What this process keeps: the heap that survives a collection, and buffers outside of it. */
final class LiveMemory {

    /** what only a cleaner frees is gone after the second */
    private static final int COLLECTIONS = 2;

    private LiveMemory() {}

    static long bytes() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum();
    }
}
