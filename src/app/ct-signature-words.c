/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-signature-words"

#include "config.h"

#include "ct-signature-words.h"

#include <glib/gi18n.h>

/* What is to be said about a signed copy and the signatures in it, in plain words. */

const char *
ct_signature_words_get_file (CtSignedFileState state)
{
  switch (state)
    {
    case CT_SIGNED_FILE_SAME:
      return _ ("The file is as it was when it was attached.");

    case CT_SIGNED_FILE_ALTERED:
      return _ ("The file is not the one that was attached: it was changed or replaced since.");

    case CT_SIGNED_FILE_MISSING:
    default:
      return _ ("The file is not where it was. Put it back there, or remove this entry and attach "
                "it anew.");
    }
}

static char *
dup_who (const CtPdfSignature *signature)
{
  g_autofree char *when = NULL;
  const char *signer = signature->signer;

  if (signer == NULL || *signer == '\0')
    signer = _ ("somebody whose name is not in the file");
  if (signature->time == NULL)
    /* Translators: %s is a person */
    return g_strdup_printf (_ ("Digitally signed by %s."), signer);

  when = g_date_time_format (signature->time, "%H:%M, %d/%m/%Y");

  /* Translators: a person, and a time such as 9:41, 05/10/2026 */
  return g_strdup_printf (_ ("Digitally signed by %s at %s."), signer, when);
}

/* Returns: who signed, when, what of the file it covers, and whether that was changed afterwards */
char *
ct_signature_words_dup (const CtPdfSignature *signature)
{
  g_autofree char *who = dup_who (signature);
  const char *what = NULL;

  if (signature->state == CT_PDF_SIGNATURE_UNCHECKED)
    what = _ ("This computer can’t check the signature.");
  else if (signature->state == CT_PDF_SIGNATURE_BROKEN)
    what = _ ("What was signed was changed afterwards: the signature does not hold.");
  else if (signature->coverage == CT_PDF_COVERAGE_UNKNOWN)
    what = _ ("What it covers was not changed; whether something was added to the file afterwards "
              "can’t be told. Whether the certificate is trusted was not checked.");
  else if (signature->coverage == CT_PDF_COVERAGE_ALL)
    what = _ ("It covers the whole file, and nothing was changed afterwards. Whether the "
              "certificate is trusted was not checked.");
  else
    what = _ ("What it covers was not changed, but something was added to the file afterwards. "
              "Whether the certificate is trusted was not checked.");

  return g_strdup_printf ("%s %s", who, what);
}
