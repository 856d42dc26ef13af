package io.tieout.qbo.client;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One log line per call: what, how it ended, how long it took, and the transaction id that Intuit's
 * support asks for. Never a body, a token or a company id.
 */
final class CallJournal {

    private static final Logger LOG = LoggerFactory.getLogger(CallJournal.class);

    private final Realm realm;

    CallJournal(Realm realm) {
        this.realm = realm;
    }

    Line begin(QboCall call) {
        return new Line(call, System.nanoTime());
    }

    /** A call under way. */
    final class Line {
        private final QboCall call;
        private final long startedNanos;

        private Line(QboCall call, long startedNanos) {
            this.call = call;
            this.startedNanos = startedNanos;
        }

        void answered(int status, String transactionId) {
            write("status=" + status + " tid=" + transactionId);
        }

        void failed(IOException failure) {
            write("failed=" + failure.getClass().getSimpleName());
        }

        private void write(String end) {
            LOG.atInfo().log(
                    "{} connection={} requestid={} {} ms={}",
                    call.label(),
                    realm.connection().value(),
                    call instanceof QboCall.Write write ? write.requestId() : "-",
                    end,
                    Duration.ofNanos(System.nanoTime() - startedNanos).toMillis());
        }
    }
}
