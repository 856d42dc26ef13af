package io.tieout.application.wrong;

import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;

/** Reacts to nothing, because nobody makes one. */
public final class ForgottenAutomation implements Automation {

    @Override
    public void on(RecordedEvent event) {}
}
