/** Commands, their handlers, automations, and the ports the adapters fill. */
@NullMarked
package io.tieout.application;

import org.jspecify.annotations.NullMarked;
