package io.tieout.notify.wrong;

import io.tieout.qbo.wrong.NosyClient;

/** Sees another adapter. */
public record NosyMessenger(NosyClient client) {}
