-- Asked at every enrolment: which letter has this fingerprint.
create index frozen_text_fingerprint on frozen_text (fingerprint);
