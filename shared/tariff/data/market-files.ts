// Made from csv/ as README.md says. Do not edit.

/** Which calling code belongs to which market, by the first day of each table. */
export const marketFiles: Readonly<Record<string, string>> = {
  '2023-06-01': `market,country_iso2,calling_code
Argentina,AR,54
Brazil,BR,55
Chile,CL,56
Colombia,CO,57
Egypt,EG,20
France,FR,33
Germany,DE,49
India,IN,91
Indonesia,ID,62
Israel,IL,972
Italy,IT,39
Malaysia,MY,60
Mexico,MX,52
Netherlands,NL,31
Nigeria,NG,234
Pakistan,PK,92
Peru,PE,51
Russia,RU,7
Saudi Arabia,SA,966
South Africa,ZA,27
Spain,ES,34
Turkey,TR,90
United Arab Emirates,AE,971
United Kingdom,GB,44
North America,CA,1
North America,US,1
Rest of Africa,DZ,213
Rest of Africa,AO,244
Rest of Africa,BJ,229
Rest of Africa,BW,267
Rest of Africa,BF,226
Rest of Africa,BI,257
Rest of Africa,CM,237
Rest of Africa,TD,235
Rest of Africa,CG,242
Rest of Africa,ER,291
Rest of Africa,ET,251
Rest of Africa,GA,241
Rest of Africa,GM,220
Rest of Africa,GH,233
Rest of Africa,GW,245
Rest of Africa,CI,225
Rest of Africa,KE,254
Rest of Africa,LS,266
Rest of Africa,LR,231
Rest of Africa,LY,218
Rest of Africa,MG,261
Rest of Africa,MW,265
Rest of Africa,ML,223
Rest of Africa,MR,222
Rest of Africa,MA,212
Rest of Africa,MZ,258
Rest of Africa,NA,264
Rest of Africa,NE,227
Rest of Africa,RW,250
Rest of Africa,SN,221
Rest of Africa,SL,232
Rest of Africa,SO,252
Rest of Africa,SS,211
Rest of Africa,SD,249
Rest of Africa,SZ,268
Rest of Africa,TZ,255
Rest of Africa,TG,228
Rest of Africa,TN,216
Rest of Africa,UG,256
Rest of Africa,ZM,260
Rest of Asia Pacific,AF,93
Rest of Asia Pacific,AU,61
Rest of Asia Pacific,BD,880
Rest of Asia Pacific,KH,855
Rest of Asia Pacific,CN,86
Rest of Asia Pacific,HK,852
Rest of Asia Pacific,JP,81
Rest of Asia Pacific,LA,856
Rest of Asia Pacific,MN,976
Rest of Asia Pacific,NP,977
Rest of Asia Pacific,NZ,64
Rest of Asia Pacific,PG,675
Rest of Asia Pacific,PH,63
Rest of Asia Pacific,SG,65
Rest of Asia Pacific,LK,94
Rest of Asia Pacific,TW,886
Rest of Asia Pacific,TJ,992
Rest of Asia Pacific,TH,66
Rest of Asia Pacific,TM,993
Rest of Asia Pacific,UZ,998
Rest of Asia Pacific,VN,84
Rest of Central & Eastern Europe,AL,355
Rest of Central & Eastern Europe,AM,374
Rest of Central & Eastern Europe,AZ,994
Rest of Central & Eastern Europe,BY,375
Rest of Central & Eastern Europe,BG,359
Rest of Central & Eastern Europe,HR,385
Rest of Central & Eastern Europe,CZ,420
Rest of Central & Eastern Europe,GE,995
Rest of Central & Eastern Europe,GR,30
Rest of Central & Eastern Europe,HU,36
Rest of Central & Eastern Europe,LV,371
Rest of Central & Eastern Europe,LT,370
Rest of Central & Eastern Europe,MD,373
Rest of Central & Eastern Europe,MK,389
Rest of Central & Eastern Europe,PL,48
Rest of Central & Eastern Europe,RO,40
Rest of Central & Eastern Europe,RS,381
Rest of Central & Eastern Europe,SK,421
Rest of Central & Eastern Europe,SI,386
Rest of Central & Eastern Europe,UA,380
Rest of Latin America,BO,591
Rest of Latin America,CR,506
Rest of Latin America,DO,1809
Rest of Latin America,DO,1829
Rest of Latin America,DO,1849
Rest of Latin America,EC,593
Rest of Latin America,SV,503
Rest of Latin America,GT,502
Rest of Latin America,HT,509
Rest of Latin America,HN,504
Rest of Latin America,JM,1658
Rest of Latin America,JM,1876
Rest of Latin America,NI,505
Rest of Latin America,PA,507
Rest of Latin America,PY,595
Rest of Latin America,PR,1787
Rest of Latin America,PR,1939
Rest of Latin America,UY,598
Rest of Latin America,VE,58
Rest of Middle East,BH,973
Rest of Middle East,IQ,964
Rest of Middle East,JO,962
Rest of Middle East,KW,965
Rest of Middle East,LB,961
Rest of Middle East,OM,968
Rest of Middle East,QA,974
Rest of Middle East,YE,967
Rest of Western Europe,AT,43
Rest of Western Europe,BE,32
Rest of Western Europe,DK,45
Rest of Western Europe,FI,358
Rest of Western Europe,IE,353
Rest of Western Europe,NO,47
Rest of Western Europe,PT,351
Rest of Western Europe,SE,46
Rest of Western Europe,CH,41
Other,ZW,263
Other,AG,1268
Other,AI,1264
Other,AS,1684
Other,BB,1246
Other,BM,1441
Other,BS,1242
Other,DM,1767
Other,GD,1473
Other,GU,1671
Other,KN,1869
Other,KY,1345
Other,KZ,76
Other,KZ,77
Other,LC,1758
Other,MP,1670
Other,MS,1664
Other,SX,1721
Other,TC,1649
Other,TT,1868
Other,VC,1784
Other,VG,1284
Other,VI,1340
Other,,`,
  '2025-10-01': `market,country_iso2,calling_code
Argentina,AR,54
Brazil,BR,55
Chile,CL,56
Colombia,CO,57
Egypt,EG,20
France,FR,33
Germany,DE,49
India,IN,91
Indonesia,ID,62
Israel,IL,972
Italy,IT,39
Malaysia,MY,60
Mexico,MX,52
Netherlands,NL,31
Nigeria,NG,234
Pakistan,PK,92
Peru,PE,51
Russia,RU,7
Saudi Arabia,SA,966
South Africa,ZA,27
Spain,ES,34
Turkey,TR,90
United Arab Emirates,AE,971
United Kingdom,GB,44
North America,CA,1
North America,US,1
Rest of Africa,DZ,213
Rest of Africa,AO,244
Rest of Africa,BJ,229
Rest of Africa,BW,267
Rest of Africa,BF,226
Rest of Africa,BI,257
Rest of Africa,CM,237
Rest of Africa,TD,235
Rest of Africa,CG,242
Rest of Africa,ER,291
Rest of Africa,ET,251
Rest of Africa,GA,241
Rest of Africa,GM,220
Rest of Africa,GH,233
Rest of Africa,GW,245
Rest of Africa,CI,225
Rest of Africa,KE,254
Rest of Africa,LS,266
Rest of Africa,LR,231
Rest of Africa,LY,218
Rest of Africa,MG,261
Rest of Africa,MW,265
Rest of Africa,ML,223
Rest of Africa,MR,222
Rest of Africa,MA,212
Rest of Africa,MZ,258
Rest of Africa,NA,264
Rest of Africa,NE,227
Rest of Africa,RW,250
Rest of Africa,SN,221
Rest of Africa,SL,232
Rest of Africa,SO,252
Rest of Africa,SS,211
Rest of Africa,SD,249
Rest of Africa,SZ,268
Rest of Africa,TZ,255
Rest of Africa,TG,228
Rest of Africa,TN,216
Rest of Africa,UG,256
Rest of Africa,ZM,260
Rest of Africa,ZW,263
Rest of Asia Pacific,AF,93
Rest of Asia Pacific,AU,61
Rest of Asia Pacific,BD,880
Rest of Asia Pacific,KH,855
Rest of Asia Pacific,CN,86
Rest of Asia Pacific,HK,852
Rest of Asia Pacific,JP,81
Rest of Asia Pacific,LA,856
Rest of Asia Pacific,MN,976
Rest of Asia Pacific,NP,977
Rest of Asia Pacific,NZ,64
Rest of Asia Pacific,PG,675
Rest of Asia Pacific,PH,63
Rest of Asia Pacific,SG,65
Rest of Asia Pacific,LK,94
Rest of Asia Pacific,TW,886
Rest of Asia Pacific,TJ,992
Rest of Asia Pacific,TH,66
Rest of Asia Pacific,TM,993
Rest of Asia Pacific,UZ,998
Rest of Asia Pacific,VN,84
Rest of Central & Eastern Europe,AL,355
Rest of Central & Eastern Europe,AM,374
Rest of Central & Eastern Europe,AZ,994
Rest of Central & Eastern Europe,BY,375
Rest of Central & Eastern Europe,BG,359
Rest of Central & Eastern Europe,HR,385
Rest of Central & Eastern Europe,CZ,420
Rest of Central & Eastern Europe,GE,995
Rest of Central & Eastern Europe,GR,30
Rest of Central & Eastern Europe,HU,36
Rest of Central & Eastern Europe,LV,371
Rest of Central & Eastern Europe,LT,370
Rest of Central & Eastern Europe,MD,373
Rest of Central & Eastern Europe,MK,389
Rest of Central & Eastern Europe,PL,48
Rest of Central & Eastern Europe,RO,40
Rest of Central & Eastern Europe,RS,381
Rest of Central & Eastern Europe,SK,421
Rest of Central & Eastern Europe,SI,386
Rest of Central & Eastern Europe,UA,380
Rest of Latin America,BO,591
Rest of Latin America,CR,506
Rest of Latin America,DO,1809
Rest of Latin America,DO,1829
Rest of Latin America,DO,1849
Rest of Latin America,EC,593
Rest of Latin America,SV,503
Rest of Latin America,GT,502
Rest of Latin America,HT,509
Rest of Latin America,HN,504
Rest of Latin America,JM,1658
Rest of Latin America,JM,1876
Rest of Latin America,NI,505
Rest of Latin America,PA,507
Rest of Latin America,PY,595
Rest of Latin America,PR,1787
Rest of Latin America,PR,1939
Rest of Latin America,UY,598
Rest of Latin America,VE,58
Rest of Middle East,BH,973
Rest of Middle East,IQ,964
Rest of Middle East,JO,962
Rest of Middle East,KW,965
Rest of Middle East,LB,961
Rest of Middle East,OM,968
Rest of Middle East,QA,974
Rest of Middle East,YE,967
Rest of Western Europe,AT,43
Rest of Western Europe,BE,32
Rest of Western Europe,DK,45
Rest of Western Europe,FI,358
Rest of Western Europe,IE,353
Rest of Western Europe,NO,47
Rest of Western Europe,PT,351
Rest of Western Europe,SE,46
Rest of Western Europe,CH,41
Other,AG,1268
Other,AI,1264
Other,AS,1684
Other,BB,1246
Other,BM,1441
Other,BS,1242
Other,DM,1767
Other,GD,1473
Other,GU,1671
Other,KN,1869
Other,KY,1345
Other,KZ,76
Other,KZ,77
Other,LC,1758
Other,MP,1670
Other,MS,1664
Other,SX,1721
Other,TC,1649
Other,TT,1868
Other,VC,1784
Other,VG,1284
Other,VI,1340
Other,,`,
  '2026-07-01': `market,country_iso2,calling_code
Argentina,AR,54
Brazil,BR,55
Chile,CL,56
Colombia,CO,57
Egypt,EG,20
France,FR,33
Germany,DE,49
Hong Kong,HK,852
Hungary,HU,36
India,IN,91
Indonesia,ID,62
Israel,IL,972
Italy,IT,39
Malaysia,MY,60
Mexico,MX,52
Netherlands,NL,31
Nigeria,NG,234
Pakistan,PK,92
Peru,PE,51
Poland,PL,48
Qatar,QA,974
Romania,RO,40
Russia,RU,7
Saudi Arabia,SA,966
Singapore,SG,65
South Africa,ZA,27
Spain,ES,34
Turkey,TR,90
United Arab Emirates,AE,971
United Kingdom,GB,44
North America,CA,1
North America,US,1
Rest of Africa,DZ,213
Rest of Africa,AO,244
Rest of Africa,BJ,229
Rest of Africa,BW,267
Rest of Africa,BF,226
Rest of Africa,BI,257
Rest of Africa,CM,237
Rest of Africa,TD,235
Rest of Africa,CG,242
Rest of Africa,ER,291
Rest of Africa,ET,251
Rest of Africa,GA,241
Rest of Africa,GM,220
Rest of Africa,GH,233
Rest of Africa,GW,245
Rest of Africa,CI,225
Rest of Africa,KE,254
Rest of Africa,LS,266
Rest of Africa,LR,231
Rest of Africa,LY,218
Rest of Africa,MG,261
Rest of Africa,MW,265
Rest of Africa,ML,223
Rest of Africa,MR,222
Rest of Africa,MA,212
Rest of Africa,MZ,258
Rest of Africa,NA,264
Rest of Africa,NE,227
Rest of Africa,RW,250
Rest of Africa,SN,221
Rest of Africa,SL,232
Rest of Africa,SO,252
Rest of Africa,SS,211
Rest of Africa,SD,249
Rest of Africa,SZ,268
Rest of Africa,TZ,255
Rest of Africa,TG,228
Rest of Africa,TN,216
Rest of Africa,UG,256
Rest of Africa,ZM,260
Rest of Africa,ZW,263
Rest of Asia Pacific,AF,93
Rest of Asia Pacific,AU,61
Rest of Asia Pacific,BD,880
Rest of Asia Pacific,KH,855
Rest of Asia Pacific,CN,86
Rest of Asia Pacific,JP,81
Rest of Asia Pacific,LA,856
Rest of Asia Pacific,MN,976
Rest of Asia Pacific,NP,977
Rest of Asia Pacific,NZ,64
Rest of Asia Pacific,PG,675
Rest of Asia Pacific,PH,63
Rest of Asia Pacific,LK,94
Rest of Asia Pacific,TW,886
Rest of Asia Pacific,TJ,992
Rest of Asia Pacific,TH,66
Rest of Asia Pacific,TM,993
Rest of Asia Pacific,UZ,998
Rest of Asia Pacific,VN,84
Rest of Central & Eastern Europe,AL,355
Rest of Central & Eastern Europe,AM,374
Rest of Central & Eastern Europe,AZ,994
Rest of Central & Eastern Europe,BY,375
Rest of Central & Eastern Europe,BG,359
Rest of Central & Eastern Europe,HR,385
Rest of Central & Eastern Europe,CZ,420
Rest of Central & Eastern Europe,GE,995
Rest of Central & Eastern Europe,GR,30
Rest of Central & Eastern Europe,LV,371
Rest of Central & Eastern Europe,LT,370
Rest of Central & Eastern Europe,MD,373
Rest of Central & Eastern Europe,MK,389
Rest of Central & Eastern Europe,RS,381
Rest of Central & Eastern Europe,SK,421
Rest of Central & Eastern Europe,SI,386
Rest of Central & Eastern Europe,UA,380
Rest of Latin America,BO,591
Rest of Latin America,CR,506
Rest of Latin America,DO,1809
Rest of Latin America,DO,1829
Rest of Latin America,DO,1849
Rest of Latin America,EC,593
Rest of Latin America,SV,503
Rest of Latin America,GT,502
Rest of Latin America,HT,509
Rest of Latin America,HN,504
Rest of Latin America,JM,1658
Rest of Latin America,JM,1876
Rest of Latin America,NI,505
Rest of Latin America,PA,507
Rest of Latin America,PY,595
Rest of Latin America,PR,1787
Rest of Latin America,PR,1939
Rest of Latin America,UY,598
Rest of Latin America,VE,58
Rest of Middle East,BH,973
Rest of Middle East,IQ,964
Rest of Middle East,JO,962
Rest of Middle East,KW,965
Rest of Middle East,LB,961
Rest of Middle East,OM,968
Rest of Middle East,YE,967
Rest of Western Europe,AT,43
Rest of Western Europe,BE,32
Rest of Western Europe,DK,45
Rest of Western Europe,FI,358
Rest of Western Europe,IE,353
Rest of Western Europe,NO,47
Rest of Western Europe,PT,351
Rest of Western Europe,SE,46
Rest of Western Europe,CH,41
Other,AG,1268
Other,AI,1264
Other,AS,1684
Other,BB,1246
Other,BM,1441
Other,BS,1242
Other,DM,1767
Other,GD,1473
Other,GU,1671
Other,KN,1869
Other,KY,1345
Other,KZ,76
Other,KZ,77
Other,LC,1758
Other,MP,1670
Other,MS,1664
Other,SX,1721
Other,TC,1649
Other,TT,1868
Other,VC,1784
Other,VG,1284
Other,VI,1340
Other,,`,
  '2026-10-01': `market,country_iso2,calling_code
Argentina,AR,54
Bangladesh,BD,880
Brazil,BR,55
Chile,CL,56
Colombia,CO,57
Egypt,EG,20
France,FR,33
Germany,DE,49
Hong Kong,HK,852
Hungary,HU,36
India,IN,91
Indonesia,ID,62
Iraq,IQ,964
Israel,IL,972
Italy,IT,39
Kazakhstan,KZ,76
Kazakhstan,KZ,77
Kuwait,KW,965
Malaysia,MY,60
Mexico,MX,52
Morocco,MA,212
Nepal,NP,977
Netherlands,NL,31
Nigeria,NG,234
Oman,OM,968
Pakistan,PK,92
Peru,PE,51
Poland,PL,48
Qatar,QA,974
Romania,RO,40
Russia,RU,7
Saudi Arabia,SA,966
Singapore,SG,65
South Africa,ZA,27
Spain,ES,34
Sri Lanka,LK,94
Turkey,TR,90
Ukraine,UA,380
United Arab Emirates,AE,971
United Kingdom,GB,44
North America,CA,1
North America,US,1
Rest of Africa,DZ,213
Rest of Africa,AO,244
Rest of Africa,BJ,229
Rest of Africa,BW,267
Rest of Africa,BF,226
Rest of Africa,BI,257
Rest of Africa,CM,237
Rest of Africa,TD,235
Rest of Africa,CG,242
Rest of Africa,ER,291
Rest of Africa,ET,251
Rest of Africa,GA,241
Rest of Africa,GM,220
Rest of Africa,GH,233
Rest of Africa,GW,245
Rest of Africa,CI,225
Rest of Africa,KE,254
Rest of Africa,LS,266
Rest of Africa,LR,231
Rest of Africa,LY,218
Rest of Africa,MG,261
Rest of Africa,MW,265
Rest of Africa,ML,223
Rest of Africa,MR,222
Rest of Africa,MZ,258
Rest of Africa,NA,264
Rest of Africa,NE,227
Rest of Africa,RW,250
Rest of Africa,SN,221
Rest of Africa,SL,232
Rest of Africa,SO,252
Rest of Africa,SS,211
Rest of Africa,SD,249
Rest of Africa,SZ,268
Rest of Africa,TZ,255
Rest of Africa,TG,228
Rest of Africa,TN,216
Rest of Africa,UG,256
Rest of Africa,ZM,260
Rest of Africa,ZW,263
Rest of Asia Pacific,AF,93
Rest of Asia Pacific,AU,61
Rest of Asia Pacific,KH,855
Rest of Asia Pacific,CN,86
Rest of Asia Pacific,JP,81
Rest of Asia Pacific,LA,856
Rest of Asia Pacific,MN,976
Rest of Asia Pacific,NZ,64
Rest of Asia Pacific,PG,675
Rest of Asia Pacific,PH,63
Rest of Asia Pacific,TW,886
Rest of Asia Pacific,TJ,992
Rest of Asia Pacific,TH,66
Rest of Asia Pacific,TM,993
Rest of Asia Pacific,UZ,998
Rest of Asia Pacific,VN,84
Rest of Central & Eastern Europe,AL,355
Rest of Central & Eastern Europe,AM,374
Rest of Central & Eastern Europe,AZ,994
Rest of Central & Eastern Europe,BY,375
Rest of Central & Eastern Europe,BG,359
Rest of Central & Eastern Europe,HR,385
Rest of Central & Eastern Europe,CZ,420
Rest of Central & Eastern Europe,GE,995
Rest of Central & Eastern Europe,GR,30
Rest of Central & Eastern Europe,LV,371
Rest of Central & Eastern Europe,LT,370
Rest of Central & Eastern Europe,MD,373
Rest of Central & Eastern Europe,MK,389
Rest of Central & Eastern Europe,RS,381
Rest of Central & Eastern Europe,SK,421
Rest of Central & Eastern Europe,SI,386
Rest of Latin America,BO,591
Rest of Latin America,CR,506
Rest of Latin America,DO,1809
Rest of Latin America,DO,1829
Rest of Latin America,DO,1849
Rest of Latin America,EC,593
Rest of Latin America,SV,503
Rest of Latin America,GT,502
Rest of Latin America,HT,509
Rest of Latin America,HN,504
Rest of Latin America,JM,1658
Rest of Latin America,JM,1876
Rest of Latin America,NI,505
Rest of Latin America,PA,507
Rest of Latin America,PY,595
Rest of Latin America,PR,1787
Rest of Latin America,PR,1939
Rest of Latin America,UY,598
Rest of Latin America,VE,58
Rest of Middle East,BH,973
Rest of Middle East,JO,962
Rest of Middle East,LB,961
Rest of Middle East,YE,967
Rest of Western Europe,AT,43
Rest of Western Europe,BE,32
Rest of Western Europe,DK,45
Rest of Western Europe,FI,358
Rest of Western Europe,IE,353
Rest of Western Europe,NO,47
Rest of Western Europe,PT,351
Rest of Western Europe,SE,46
Rest of Western Europe,CH,41
Other,AG,1268
Other,AI,1264
Other,AS,1684
Other,BB,1246
Other,BM,1441
Other,BS,1242
Other,DM,1767
Other,GD,1473
Other,GU,1671
Other,KN,1869
Other,KY,1345
Other,LC,1758
Other,MP,1670
Other,MS,1664
Other,SX,1721
Other,TC,1649
Other,TT,1868
Other,VC,1784
Other,VG,1284
Other,VI,1340
Other,,`,
};
