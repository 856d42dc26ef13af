package io.tieout.graphql.inplace;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Whether the present thread belongs to the request it works on; no other thread inherits it. */
final class OwnThread {

    private static final ScopedValue<Boolean> IS_ITS_OWN = ScopedValue.newInstance();

    private OwnThread() {}

    /** works for a request that has this thread to itself until it is answered */
    static <T> T call(Supplier<T> work) {
        return ScopedValue.where(IS_ITS_OWN, true).call(work::get);
    }

    /** runs what a request asks for on its own thread, and everything else on others */
    static Executor before(Executor others) {
        return work -> {
            if (IS_ITS_OWN.isBound()) {
                work.run();
            } else {
                others.execute(work);
            }
        };
    }
}
