// swift-format-ignore-file
// Written by tools/embed-openapi from docs/openapi.yaml; do not edit.

import Telusur

/// The description of the interface, as docs/openapi.yaml has it.
enum OpenAPIDocument {
  /// Its bytes.
  static let bytes = Array(text.utf8)
  /// Hash of its bytes.
  static let hash = StableHash.of(bytes)

  private static let text = #"""
openapi: 3.1.0
info:
  title: Telusur
  version: "1.0"
  summary: Search over the public documents of a city's kelurahan and kecamatan.
  description: |
    Read-only. Every address answers GET and HEAD. Bodies are deterministic: the same request on the same index
    generation gives the same bytes, so `ETag` can be trusted. Every member is always present (`null` or `[]`, never
    missing). Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, times RFC 3339 with `+07:00`. Within v1 members are only added.
  license:
    name: Apache-2.0
    identifier: Apache-2.0
servers:
  - url: /
paths:
  /api/v1/search:
    get:
      operationId: search
      summary: Ranked search; an empty `q` browses by date.
      description: |
        Values of one parameter are joined by OR, parameters by AND. Repeat the key for several values. Empty values are
        ignored, unknown keys refused with the nearest valid name. `page` times `limit` may not exceed 1000; `cursor`
        goes on from `navigation.next_cursor` without that bound. `year` does not go together with `year_from` or
        `year_to`, nor `page` with `cursor`.
      parameters:
        - name: q
          in: query
          description: |
            At most 512 bytes and 32 words. `"phrase"` in exactly these forms, `-word` excludes, `prefix*` and
            `pat*tern` from three letters on, `mirip:ID` for entries like one of this index, `field:value`
            with judul, nomor, ringkasan, isi, dasar, sumber, tahun, unit, jenis, kategori, akses, status, bentuk. Never a syntax error: what was not used is told in `understanding.ignored`.
          schema: { type: string, default: "" }
        - name: unit
          in: query
          description: Code of a unit; includes the units below it unless `subtree=false`.
          schema: { type: array, items: { $ref: "#/components/schemas/UnitCode" } }
          style: form
          explode: true
        - name: subtree
          in: query
          schema: { type: boolean, default: true }
        - name: category
          in: query
          schema: { type: array, items: { $ref: "#/components/schemas/Category" } }
          style: form
          explode: true
        - name: type
          in: query
          schema: { type: array, items: { $ref: "#/components/schemas/DocumentType" } }
          style: form
          explode: true
        - name: year
          in: query
          description: 1945 to next year.
          schema: { type: array, items: { type: integer, minimum: 1945 } }
          style: form
          explode: true
        - name: year_from
          in: query
          schema: { type: integer, minimum: 1945 }
        - name: year_to
          in: query
          schema: { type: integer, minimum: 1945 }
        - name: access
          in: query
          schema: { type: array, items: { $ref: "#/components/schemas/Access" } }
          style: form
          explode: true
        - name: legal_status
          in: query
          schema: { type: array, items: { $ref: "#/components/schemas/LegalStatus" } }
          style: form
          explode: true
        - name: form
          in: query
          schema: { type: array, items: { $ref: "#/components/schemas/Form" } }
          style: form
          explode: true
        - name: text_state
          in: query
          schema: { type: array, items: { $ref: "#/components/schemas/TextState" } }
          style: form
          explode: true
        - name: sort
          in: query
          description: Relevance where `q` has words, else newest. Ties by date (newest first), then by id.
          schema: { type: string, enum: [relevance, newest, oldest, title, number] }
        - name: limit
          in: query
          schema: { type: integer, minimum: 1, maximum: 50, default: 10 }
        - name: page
          in: query
          schema: { type: integer, minimum: 1, maximum: 100, default: 1 }
        - name: cursor
          in: query
          schema: { type: string }
        - name: facet
          in: query
          description: Counts wanted; each leaves its own filter out.
          schema: { type: array, items: { type: string, enum: [unit, category, type, year, legal_status, form] } }
          style: form
          explode: true
        - name: fields
          in: query
          description: Members of a hit wanted besides `id`; all where none is given.
          schema:
            type: array
            items:
              type: string
              enum:
                [url, title, summary, category, unit, type, number, year, created, updated, access, legal_status, forms,
                 document, snippets, matched_in, explanation]
          style: form
          explode: true
        - name: snippet
          in: query
          description: Most characters of a snippet; 0 for none.
          schema: { type: integer, minimum: 0, maximum: 500, default: 240 }
        - name: explain
          in: query
          schema: { type: boolean, default: false }
      responses:
        "200":
          description: The hits.
          headers:
            ETag: { $ref: "#/components/headers/ETag" }
            Server-Timing: { $ref: "#/components/headers/ServerTiming" }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/SearchAnswer" }
        "304": { description: The answer named by If-None-Match still holds. }
        "400": { $ref: "#/components/responses/Problem" }
        "405": { $ref: "#/components/responses/Problem" }
        "406": { $ref: "#/components/responses/Problem" }
        "410": { $ref: "#/components/responses/Problem" }
        "414": { $ref: "#/components/responses/Problem" }
        "429": { $ref: "#/components/responses/Problem" }
        "500": { $ref: "#/components/responses/Problem" }
        "503": { $ref: "#/components/responses/Problem" }
  /api/v1/entries/{id}:
    get:
      operationId: entry
      summary: One entry of the Daftar Informasi Publik with its legal columns and its documents.
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, pattern: "^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$" } }
      responses:
        "200":
          description: The entry.
          headers:
            ETag: { $ref: "#/components/headers/ETag" }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Entry" }
        "304": { description: Still holds. }
        default: { $ref: "#/components/responses/Problem" }
  /api/v1/documents/{id}:
    get:
      operationId: document
      summary: One document and the entries that name it.
      parameters:
        - { $ref: "#/components/parameters/DocumentID" }
      responses:
        "200":
          description: The document.
          headers:
            ETag: { $ref: "#/components/headers/ETag" }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/DocumentAnswer" }
        "304": { description: Still holds. }
        default: { $ref: "#/components/responses/Problem" }
  /api/v1/documents/{id}/text:
    get:
      operationId: documentText
      summary: The page texts of a document that anybody may have.
      parameters:
        - { $ref: "#/components/parameters/DocumentID" }
      responses:
        "200":
          description: The pages with text; there may be fewer than `page_count`.
          headers:
            ETag: { $ref: "#/components/headers/ETag" }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/DocumentText" }
        "304": { description: Still holds. }
        default: { $ref: "#/components/responses/Problem" }
  /api/v1/documents/{id}/file:
    get:
      operationId: documentFile
      summary: The original, whole or in part.
      description: |
        `ETag` is the SHA-256. One range a request; several ranges give the whole file. PDFs are shown in place, web pages
        are sent as attachments that no browser runs.
      parameters:
        - { $ref: "#/components/parameters/DocumentID" }
        - { name: Range, in: header, schema: { type: string }, example: "bytes=0-1023" }
        - { name: If-Range, in: header, schema: { type: string } }
      responses:
        "200":
          description: The file.
          headers:
            ETag: { $ref: "#/components/headers/ETag" }
          content:
            application/pdf: { schema: { type: string, contentMediaType: application/pdf } }
            text/html: { schema: { type: string, contentMediaType: text/html } }
        "206": { description: The part asked for. }
        "304": { description: Still holds. }
        "416": { $ref: "#/components/responses/Problem" }
        default: { $ref: "#/components/responses/Problem" }
  /api/v1/units:
    get:
      operationId: units
      summary: Every unit with entries and those above it, with counts.
      responses:
        "200":
          description: The units by code; a unit stands before those below it.
          headers:
            ETag: { $ref: "#/components/headers/ETag" }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Units" }
        "304": { description: Still holds. }
        default: { $ref: "#/components/responses/Problem" }
  /api/v1/units/{code}:
    get:
      operationId: unit
      summary: One unit with those directly below it.
      description: Codes below kelurahan hold slashes, plain or as `%2F`.
      parameters:
        - { name: code, in: path, required: true, schema: { $ref: "#/components/schemas/UnitCode" } }
      responses:
        "200":
          description: The unit.
          headers:
            ETag: { $ref: "#/components/headers/ETag" }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/UnitAnswer" }
        "304": { description: Still holds. }
        default: { $ref: "#/components/responses/Problem" }
  /openapi.yaml:
    get:
      operationId: description
      summary: This description.
      responses:
        "200":
          description: OpenAPI 3.1.
          content:
            application/yaml: { schema: { type: string } }
        "304": { description: Still holds. }
  /healthz:
    get:
      operationId: health
      summary: The process lives.
      responses:
        "200":
          description: It does.
          content:
            application/json:
              schema: { type: object, required: [status], properties: { status: { const: ok } } }
  /readyz:
    get:
      operationId: readiness
      summary: The process can answer; its index is open.
      responses:
        "200":
          description: It can.
          content:
            application/json:
              schema:
                type: object
                required: [status, entries, index]
                properties:
                  status: { const: ok }
                  entries: { type: integer, minimum: 0 }
                  index: { $ref: "#/components/schemas/Index" }
components:
  parameters:
    DocumentID:
      name: id
      in: path
      required: true
      schema: { type: string, pattern: "^[0-9a-f]{16}$" }
  headers:
    ETag:
      description: Changes with the index and with the question.
      schema: { type: string }
    ServerTiming:
      description: Time spent, in milliseconds; never in the body, which is deterministic.
      schema: { type: string }
  responses:
    Problem:
      description: |
        RFC 9457. `code` is stable: unknown_parameter, invalid_parameter, conflicting_parameters, query_too_long,
        query_too_many_terms, invalid_cursor (400), not_found (404), method_not_allowed (405), not_acceptable (406),
        cursor_expired (410), uri_too_long (414), range_not_satisfiable (416), too_many_requests (429, with Retry-After),
        internal_error (500), index_not_ready, timeout (503).
      content:
        application/problem+json:
          schema: { $ref: "#/components/schemas/Problem" }
  schemas:
    UnitCode:
      type: string
      description: Kode wilayah, below kelurahan with `/RWnn` and `/RTnnn`.
      pattern: "^[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4}(/RW[0-9]{2}(/RT[0-9]{3})?)?)?)?)?$"
      example: "31.73.03.1007"
    Category: { type: string, enum: [berkala, serta_merta, setiap_saat] }
    Access: { type: string, enum: [terbuka, dengan_permohonan] }
    LegalStatus: { type: string, enum: [berlaku, diubah, dicabut, tidak_berlaku] }
    Form: { type: string, enum: [cetak, rekam, online] }
    TextState: { type: string, enum: [teks, hasil_ocr, perlu_ocr, kosong, rusak, terkunci, melampaui_batas] }
    DocumentType:
      type: string
      enum:
        [keputusan, peraturan, undang_undang, peraturan_pemerintah, peraturan_daerah, surat_edaran,
         instruksi, sop, standar_pelayanan, maklumat, renstra, renja, rka, dpa, lkip, laporan_keuangan,
         laporan_layanan, laporan_kegiatan, laporan_survei, berita_acara, notulen, perjanjian,
         pengumuman, berita, profil, register, rekap, daftar_aset, rup, jadwal, agenda, formulir, daftar,
         informasi_wisata, informasi_layanan, lain]
    Field: { type: string, enum: [title, number, summary, source, lead, basis, body] }
    PartialDate: { type: [string, "null"], pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }
    Index:
      type: object
      required: [generation, updated_at, analyzer]
      properties:
        generation: { type: integer, minimum: 0 }
        updated_at: { type: string, format: date-time }
        analyzer: { type: string }
    Segment:
      type: object
      description: A piece of text; all pieces joined are the plain text. Never markup.
      required: [text, match]
      properties:
        text: { type: string }
        match: { type: boolean }
    UnitOfEntry:
      type: object
      required: [code, level, name, full_name]
      properties:
        code: { $ref: "#/components/schemas/UnitCode" }
        level: { type: string, enum: [provinsi, kota, kecamatan, kelurahan, rw, rt, opd, ukpd] }
        name: { type: string }
        full_name: { type: string }
    DocumentOfHit:
      type: object
      required: [id, name, media_type, bytes, pages, text_state, file]
      properties:
        id: { type: string }
        name: { type: string }
        media_type: { type: string }
        bytes: { type: integer, minimum: 0 }
        pages: { type: integer, minimum: 0 }
        text_state: { $ref: "#/components/schemas/TextState" }
        file: { type: [string, "null"] }
    Document:
      allOf:
        - { $ref: "#/components/schemas/DocumentOfHit" }
        - type: object
          required: [text, sha256, title, published, canonical_url, decree]
          properties:
            text: { type: [string, "null"] }
            sha256: { type: string }
            title: { type: [string, "null"] }
            published: { type: [string, "null"] }
            canonical_url: { type: [string, "null"] }
            decree:
              oneOf:
                - type: "null"
                - type: object
                  required: [type, number, year, about, issuer, place, date, annex]
                  properties:
                    type: { $ref: "#/components/schemas/DocumentType" }
                    number: { type: [string, "null"] }
                    year: { type: [integer, "null"] }
                    about: { type: [string, "null"] }
                    issuer: { type: [string, "null"] }
                    place: { type: [string, "null"] }
                    date: { $ref: "#/components/schemas/PartialDate" }
                    annex: { type: boolean }
    Explanation:
      type: object
      required: [value, text, parts]
      properties:
        value: { type: number }
        text: { type: string }
        parts: { type: array, items: { $ref: "#/components/schemas/Explanation" } }
    Hit:
      type: object
      description: With `fields` only `id` and the members asked for.
      required: [id]
      properties:
        id: { type: string }
        url: { type: string }
        title: { type: array, items: { $ref: "#/components/schemas/Segment" } }
        summary: { type: string }
        category: { oneOf: [{ $ref: "#/components/schemas/Category" }, { type: "null" }] }
        unit: { $ref: "#/components/schemas/UnitOfEntry" }
        type: { oneOf: [{ $ref: "#/components/schemas/DocumentType" }, { type: "null" }] }
        number: { type: [string, "null"] }
        year: { type: [integer, "null"] }
        created: { $ref: "#/components/schemas/PartialDate" }
        updated: { $ref: "#/components/schemas/PartialDate" }
        access: { $ref: "#/components/schemas/Access" }
        legal_status: { $ref: "#/components/schemas/LegalStatus" }
        forms: { type: array, items: { $ref: "#/components/schemas/Form" } }
        document: { oneOf: [{ $ref: "#/components/schemas/DocumentOfHit" }, { type: "null" }] }
        snippets:
          type: array
          items:
            type: object
            required: [document, page, ocr, segments]
            properties:
              document: { type: [string, "null"], description: "null for the entry's summary." }
              page: { type: [integer, "null"] }
              ocr: { type: boolean, description: "The page was read by OCR: words and digits may be wrong." }
              segments: { type: array, items: { $ref: "#/components/schemas/Segment" } }
        matched_in: { type: array, items: { $ref: "#/components/schemas/Field" } }
        explanation: { oneOf: [{ $ref: "#/components/schemas/Explanation" }, { type: "null" }] }
    ReadWord:
      type: object
      required: [text, read_as]
      properties:
        text: { type: string }
        read_as: { type: array, items: { type: string } }
    Facet:
      type: object
      required: [label, values, other]
      properties:
        label: { type: string }
        values:
          type: array
          items:
            type: object
            required: [value, label, count, active]
            properties:
              value: { type: string }
              label: { type: string }
              count: { type: integer, minimum: 0 }
              active: { type: boolean }
        other: { type: integer, minimum: 0 }
    SearchAnswer:
      type: object
      required: [schema, request, understanding, total, hits, facets, exclusions, navigation, index]
      properties:
        schema: { const: search/1.0 }
        request: { type: object, description: "The request with defaults filled in; long numbers in `q` are masked." }
        understanding:
          type: object
          required: [terms, citations, spelling, ignored]
          properties:
            terms: { type: array, items: { $ref: "#/components/schemas/ReadWord" } }
            citations: { type: array, items: { type: string } }
            spelling:
              oneOf:
                - type: "null"
                - type: object
                  required: [text, words]
                  properties:
                    text: { type: string }
                    words: { type: array, items: { $ref: "#/components/schemas/ReadWord" } }
            ignored:
              type: array
              items:
                type: object
                required: [text, reason]
                properties:
                  text: { type: string }
                  reason: { type: string }
        total: { type: integer, minimum: 0, description: Always exact. }
        hits: { type: array, items: { $ref: "#/components/schemas/Hit" } }
        facets: { type: object, additionalProperties: { $ref: "#/components/schemas/Facet" } }
        exclusions: { type: array, items: { type: object } }
        navigation:
          type: object
          required: [page, pages, next_cursor]
          properties:
            page: { type: integer, minimum: 1 }
            pages: { type: integer, minimum: 1 }
            next_cursor: { type: [string, "null"] }
        index: { $ref: "#/components/schemas/Index" }
    Entry:
      type: object
      required:
        [schema, id, url, title, unit, category, summary, custodian, producer, created, created_place, forms, retention,
         type, number, year, updated, frequency, legal_bases, archive_code, link, access, legal_status, documents, index]
      properties:
        schema: { const: entry/1.0 }
        id: { type: string }
        title: { type: string }
        unit: { $ref: "#/components/schemas/UnitOfEntry" }
        legal_bases: { type: array, items: { type: string } }
        documents: { type: array, items: { $ref: "#/components/schemas/Document" } }
        index: { $ref: "#/components/schemas/Index" }
    DocumentAnswer:
      allOf:
        - { $ref: "#/components/schemas/Document" }
        - type: object
          required: [schema, entries, index]
          properties:
            schema: { const: document/1.0 }
            entries:
              type: array
              items:
                type: object
                required: [id, url, title, unit]
                properties:
                  id: { type: string }
                  url: { type: string }
                  title: { type: string }
                  unit: { $ref: "#/components/schemas/UnitOfEntry" }
            index: { $ref: "#/components/schemas/Index" }
    DocumentText:
      type: object
      required: [schema, id, name, text_state, page_count, pages, index]
      properties:
        schema: { const: document-text/1.0 }
        id: { type: string }
        name: { type: string }
        text_state: { $ref: "#/components/schemas/TextState" }
        page_count: { type: integer, minimum: 0 }
        pages:
          type: array
          items:
            type: object
            required: [number, text, ocr]
            properties:
              number: { type: integer, minimum: 1 }
              text: { type: string }
              ocr: { type: boolean, description: "Read by OCR." }
        index: { $ref: "#/components/schemas/Index" }
    UnitNode:
      type: object
      required: [code, parent, level, name, full_name, aliases, entries, entries_with_subtree]
      properties:
        code: { $ref: "#/components/schemas/UnitCode" }
        parent: { type: [string, "null"] }
        level: { type: string }
        name: { type: string }
        full_name: { type: string }
        aliases: { type: array, items: { type: string } }
        entries: { type: integer, minimum: 0 }
        entries_with_subtree: { type: integer, minimum: 0 }
    Units:
      type: object
      required: [schema, units, index]
      properties:
        schema: { const: units/1.0 }
        units: { type: array, items: { $ref: "#/components/schemas/UnitNode" } }
        index: { $ref: "#/components/schemas/Index" }
    UnitAnswer:
      allOf:
        - { $ref: "#/components/schemas/UnitNode" }
        - type: object
          required: [schema, children, index]
          properties:
            schema: { const: unit/1.0 }
            children: { type: array, items: { $ref: "#/components/schemas/UnitNode" } }
            index: { $ref: "#/components/schemas/Index" }
    Problem:
      type: object
      required: [type, title, status, code, detail, errors]
      properties:
        type: { type: string, example: "urn:telusur:problem:invalid_parameter" }
        title: { type: string, description: Indonesian. }
        status: { type: integer }
        code: { type: string }
        detail: { type: string, description: Indonesian. }
        errors:
          type: array
          description: All faults of the request.
          items:
            type: object
            required: [code, parameter, detail]
            properties:
              code: { type: string }
              parameter: { type: string }
              detail: { type: string }

"""#
}
