package io.tieout.application.wrong;

import org.axonframework.commandhandling.CommandBus;
import org.springframework.context.ApplicationContext;

/** Knows Spring, and Axon outside the bridge. */
public record SpringyHandler(ApplicationContext context, CommandBus bus) {}
