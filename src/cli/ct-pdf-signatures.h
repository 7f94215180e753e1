/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtPdfSignatureState:
 * @CT_PDF_SIGNATURE_GOOD: what it covers is as it was when it was signed
 * @CT_PDF_SIGNATURE_BROKEN: what it covers was changed afterwards, or the signature was
 * @CT_PDF_SIGNATURE_UNCHECKED: this computer can't tell
 */
typedef enum
{
  CT_PDF_SIGNATURE_GOOD,
  CT_PDF_SIGNATURE_BROKEN,
  CT_PDF_SIGNATURE_UNCHECKED,
} CtPdfSignatureState;

/**
 * CtPdfCoverage:
 * @CT_PDF_COVERAGE_ALL: the whole file
 * @CT_PDF_COVERAGE_PART: the file as it was then; something was added afterwards
 * @CT_PDF_COVERAGE_UNKNOWN: the file does not tell in a way that is understood here
 *
 * What of a file a signature covers.
 */
typedef enum
{
  CT_PDF_COVERAGE_ALL,
  CT_PDF_COVERAGE_PART,
  CT_PDF_COVERAGE_UNKNOWN,
} CtPdfCoverage;

/**
 * CtPdfSignature:
 * @field: (nullable): the name of the place in the file where it stands
 * @signer: (nullable): the name in the certificate, which nobody here has checked
 * @time: (nullable): when it was signed, by the signer's clock
 *
 * A digital signature in a PDF.
 */
typedef struct
{
  CtPdfSignatureState state;
  CtPdfCoverage coverage;
  char *field;
  char *signer;
  GDateTime *time;
} CtPdfSignature;

GPtrArray *ct_pdf_signatures_read (GBytes *pdf, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
