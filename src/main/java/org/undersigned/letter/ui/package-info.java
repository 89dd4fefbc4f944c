@NullMarked
package org.undersigned.letter.ui;

import org.jspecify.annotations.NullMarked;
