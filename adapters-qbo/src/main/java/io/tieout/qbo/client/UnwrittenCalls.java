package io.tieout.qbo.client;

import io.tieout.application.accounting.CallJournal.Call;
import java.util.ArrayList;
import java.util.List;

/** The calls of one company that wait to be written into the journal, oldest first. */
public final class UnwrittenCalls {

    /**
     * How many calls the journal may lack, those under way included. More would make a takeover
     * slower, fewer would let calls wait for the database; ours to choose.
     */
    static final int MOST = 50;

    /** so many are worth a transaction */
    private static final int WORTH_WRITING = 10;

    private final List<Call> calls = new ArrayList<>();
    private Runnable onMany = () -> {};

    /** who is told, on the caller's thread, when there are enough to be written */
    public synchronized void onMany(Runnable listener) {
        onMany = listener;
    }

    void add(Call call) {
        Runnable listener;
        synchronized (this) {
            calls.add(call);
            listener = calls.size() >= WORTH_WRITING ? onMany : () -> {};
        }
        listener.run();
    }

    public synchronized int count() {
        return calls.size();
    }

    /** all of them, still counted as unwritten */
    public synchronized List<Call> look() {
        return List.copyOf(calls);
    }

    /** the oldest ones are in the journal now */
    synchronized void written(int number) {
        calls.subList(0, number).clear();
    }
}
