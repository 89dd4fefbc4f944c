package org.undersigned.approval;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose employees sign here.
 *
 * @param organisation as readers know it; it stands in the terms of every letter
 */
@ConfigurationProperties("undersigned.company")
record Company(String organisation) {}
