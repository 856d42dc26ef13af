package io.tieout.qbo.worker;

import io.tieout.application.accounting.Notices.Received;
import io.tieout.domain.decision.Rejected;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.UnreadableRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sorts one batch of notices by how their handling ended. */
final class Tray {

    private static final Logger LOG = LoggerFactory.getLogger(Tray.class);

    private final List<UUID> done = new ArrayList<>();
    private final Map<UUID, String> failed = new HashMap<>();
    private final Map<UUID, String> stumbled = new HashMap<>();
    private boolean isInterrupted;

    /** handles notices of one record; what is wrong with it stays with it */
    void sort(List<Received> notices, Runnable handling) {
        try {
            handling.run();
        } catch (UnreadableRecord unreadable) {
            failed(notices, "cannot be read: " + unreadable.getMessage());
        } catch (Rejected rejected) {
            failed(notices, rejected.rejection().message());
        } catch (RuntimeException failure) {
            LOG.warn("a notice could not be handled", failure);
            notices.forEach(notice -> stumbled.put(notice.id(), failure.toString()));
        }
    }

    void done(List<Received> notices) {
        notices.forEach(notice -> done.add(notice.id()));
    }

    /** a definite no concerns these notices only; any other fault concerns the connection */
    void faulted(List<Received> notices, QboFault fault) {
        if (fault instanceof Refused) {
            failed(notices, fault.words());
        } else {
            isInterrupted = true;
        }
    }

    private void failed(List<Received> notices, String reason) {
        notices.forEach(notice -> failed.put(notice.id(), reason));
    }

    List<UUID> done() {
        return List.copyOf(done);
    }

    Map<UUID, String> failed() {
        return Map.copyOf(failed);
    }

    /** failures on our side: worth a few more tries */
    Map<UUID, String> stumbled() {
        return Map.copyOf(stumbled);
    }

    /** whether some notices must wait because QuickBooks does not answer */
    boolean isInterrupted() {
        return isInterrupted;
    }
}
