/** Recording fakes of the application's ports, and the twin as a company to talk to. */
@NullMarked
package io.tieout.qbo.fake;

import org.jspecify.annotations.NullMarked;
