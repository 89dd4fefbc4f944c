@NullMarked
package org.undersigned.signing.ui;

import org.jspecify.annotations.NullMarked;
